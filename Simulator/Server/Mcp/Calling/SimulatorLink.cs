using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Remote;

namespace SeqrSandbox.Simulator.Mcp.Calling;

/// <summary>
/// The simulator behind the tools. They call its control API, wherever it runs, so that a token, a team's bounds and each check hold for
/// an agent as for everybody.
/// </summary>
internal sealed class SimulatorLink : IDisposable
{
    // The control API itself waits a minute at most.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(70);

    // What the control API advises, in terms of the tools.
    private static readonly (string Call, string Tool)[] Advice =
    [
        ("GET /sandbox/invoices lists", "The tool payer lists"),
        ("GET /sandbox/journal lists", "The tool journal lists"),
        ("GET /sandbox/scenarios lists", "The tool scenarios lists"),
        ("GET /sandbox/payers lists those there are", "There are payer-1, payer-2 and so on"),
    ];

    private readonly ControlApi control;
    private string? greeting;

    /// <param name="simulator">The simulator's URL; with /@name that sandbox is the chosen one.</param>
    /// <param name="token">The token of a shared simulator; null for none.</param>
    /// <param name="handler">The connection; null for an ordinary one.</param>
    public SimulatorLink(Uri simulator, string? token, HttpMessageHandler? handler = null)
    {
        var path = simulator.AbsolutePath.TrimEnd('/');
        var last = path.LastIndexOf('/');
        if (last >= 0 && SandboxAddress.MarkOf(path[last..]) is { } mark)
            (path, Chosen) = (path[..last], path[(last + mark.Length)..]);
        Address = simulator.GetLeftPart(UriPartial.Authority) + path;
        control = new(new(Address), token, Patience, handler, part: "/");
    }

    /// <summary>The simulator's address, without a sandbox.</summary>
    public string Address { get; }

    /// <summary>The address as merchants see it; a proxy may add to it.</summary>
    public string ToldAddress { get => field ?? Address; init; }

    /// <summary>The sandbox of calls that name none; null means the root sandbox.</summary>
    public string? Chosen { get; private set; }

    /// <summary>Whether a choice outlives the call. Over HTTP each call stands for itself.</summary>
    public bool Remembers { get; init; } = true;

    /// <summary>Whether the agent's own machine is meant: then the payer's phone opens pages, and files are read.</summary>
    public bool IsLocal { get; init; }

    /// <summary>What precedes the first answer.</summary>
    public string? Greeting { init => greeting = value; }

    public string? TakeGreeting() => Interlocked.Exchange(ref greeting, null);

    public void Choose(string? sandbox)
    {
        if (Remembers)
            Chosen = sandbox;
    }

    /// <summary>The name of the sandbox that a call is about; empty for the root sandbox.</summary>
    public string SandboxOf(ToolInput input) => input.Text(ToolArgument.Sandbox.Name) ?? Chosen ?? "";

    /// <summary>The address of a sandbox's SOAP service, and of everything else of it.</summary>
    public string AddressOf(string sandbox) => ToldAddress + (sandbox.Length == 0 ? "" : SandboxAddress.Usual(sandbox));

    public string EndpointOf(string sandbox) => AddressOf(sandbox) + InvoiceService.Path;

    public Task<JsonNode?> Get(string sandbox, string path, CancellationToken stop) => Call(HttpMethod.Get, sandbox, path, null, stop);

    public Task<JsonNode?> Post(string sandbox, string path, JsonObject body, CancellationToken stop) =>
        Call(HttpMethod.Post, sandbox, path, body.ToJsonString(), stop);

    /// <summary>Calls the control API of a sandbox.</summary>
    /// <returns>The answer; null if there is none to a call that succeeded.</returns>
    /// <exception cref="ToolMistake">It was refused, or nothing answers.</exception>
    public Task<JsonNode?> Call(HttpMethod method, string sandbox, string path, string? json, CancellationToken stop) =>
        Send(method, $"{(sandbox.Length == 0 ? "" : $"@{Uri.EscapeDataString(sandbox)}/")}sandbox/{path}", json, stop);

    /// <summary>Calls the part of the control API about all sandboxes.</summary>
    public Task<JsonNode?> CallSandboxes(HttpMethod method, string name, CancellationToken stop) =>
        Send(method, "sandboxes" + (name.Length == 0 ? "" : "/" + Uri.EscapeDataString(name)), name.Length == 0 ? null : "{}", stop);

    public void Dispose() => control.Dispose();

    private async Task<JsonNode?> Send(HttpMethod method, string path, string? json, CancellationToken stop)
    {
        try
        {
            using var answer = await control.Send(method, path, json, stop);
            var body = await answer.Content.ReadAsStringAsync(stop);
            if (!answer.IsSuccessStatusCode)
                throw new ToolMistake(Refusal(answer.StatusCode, body));
            return body.Length == 0 ? null : JsonNode.Parse(body);
        }
        catch (NoAnswerException reason)
        {
            throw new ToolMistake($"The simulator at {Address} does not answer: {reason.Message} Is it running there?");
        }
        catch (JsonException)
        {
            throw new ToolMistake($"{Address} answered something else than JSON. Is this a SEQR sandbox?");
        }
    }

    private static string Refusal(HttpStatusCode status, string body)
    {
        if (status == HttpStatusCode.Unauthorized)
            return $"The simulator asks for a token: set {SimulatorOptions.TokenVariable} where this program is started.";
        var detail = Advice.Aggregate(
            ControlApi.Detail(body) ?? $"The simulator answered HTTP {(int)status}. Is this a SEQR sandbox?",
            (text, advice) => text.Replace(advice.Call, advice.Tool, StringComparison.Ordinal));
        return Errors(body) is { Length: > 0 } errors ? $"{detail}\n{errors}" : detail;
    }

    /// <summary>The single mistakes of a problem, such as those of a scenario.</summary>
    private static string Errors(string body)
    {
        try
        {
            return JsonNode.Parse(body)?["errors"] is JsonArray errors
                ? string.Join('\n', errors.Select(error => ToolText.Json(error)))
                : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }
}

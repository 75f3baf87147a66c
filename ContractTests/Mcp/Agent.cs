using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace SeqrSandbox.ContractTests.Mcp;

/// <summary>A client as a coding agent has one, made with the SDK. It keeps what it asked and what it was told.</summary>
internal sealed partial class Agent : IAsyncDisposable
{
    private const int Shown = 600;

    private readonly McpClient client;
    private readonly StringBuilder transcript = new();

    private Agent(McpClient client) => this.client = client;

    public string? Instructions => client.ServerInstructions;

    /// <summary>All calls with their results, without what differs from run to run.</summary>
    public string Transcript => transcript.ToString();

    /// <summary>Starts the program as an agent's settings do, and speaks to it over standard input and output.</summary>
    public static Task<Agent> Start(params string[] arguments) => Start(token: null, arguments);

    /// <inheritdoc cref="Start(string[])"/>
    /// <param name="token">The token that the settings put into the environment; null for none.</param>
    /// <param name="arguments">What follows the command.</param>
    public static async Task<Agent> Start(string? token, string[] arguments)
    {
        var program = new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [SimulatorProcess.Program, "mcp", .. arguments],
            EnvironmentVariables = new Dictionary<string, string?> { ["SEQR_SANDBOX_TOKEN"] = token },
            WorkingDirectory = AppContext.BaseDirectory,
            Name = "seqr",
        };
        return new(await McpClient.CreateAsync(new StdioClientTransport(program)));
    }

    /// <summary>Speaks to a simulator over HTTP.</summary>
    public static async Task<Agent> Connect(HttpClient http, string path, string? token = null) => new(await McpClient.CreateAsync(
        new HttpClientTransport(
            new()
            {
                Endpoint = new(http.BaseAddress!, path),
                TransportMode = HttpTransportMode.StreamableHttp,
                AdditionalHeaders = token is null ? null : new Dictionary<string, string> { ["Authorization"] = "Bearer " + token },
            },
            http)));

    public async Task<IReadOnlyList<Tool>> Tools() => [.. (await client.ListToolsAsync()).Select(tool => tool.ProtocolTool)];

    /// <summary>Calls a tool that is expected to do what it is asked.</summary>
    public async Task<string> Call(string tool, params (string Name, object? Value)[] arguments)
    {
        var (text, isError) = await Try(tool, arguments);
        Assert.False(isError, $"{tool}: {text}");
        return text;
    }

    /// <summary>Calls a tool: its answer, and whether it says that the call was a mistake.</summary>
    public async Task<(string Text, bool IsError)> Try(string tool, params (string Name, object? Value)[] arguments)
    {
        var given = arguments.ToDictionary(argument => argument.Name, argument => argument.Value);
        var result = await client.CallToolAsync(tool, given);
        var text = string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text));
        Tell($"> {tool} {JsonSerializer.Serialize(given)}\n{Shortened(Scrubbed(text))}");
        return (text, result.IsError is true);
    }

    /// <summary>Notes what the agent does beside its calls.</summary>
    public void Tell(string line) => transcript.Append(Scrubbed(line)).Append("\n\n");

    public ValueTask DisposeAsync() => client.DisposeAsync();

    private static string Shortened(string text) => text.Length <= Shown ? text : text[..Shown] + "…";

    private static string Scrubbed(string text)
    {
        text = Times().Replace(text, "TIME");
        // A backend may have asked already, or ask a moment later.
        text = Asked().Replace(text, "");
        text = Ports().Replace(text, "127.0.0.1:PORT");
        text = Shifts().Replace(text, "SHIFT ahead");
        text = Entries().Replace(text, "#…");
        return References().Replace(text, match => match.Length == 17 ? "INVOICE" : "PAYMENT");
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:.]+Z")]
    private static partial Regex Times();

    [GeneratedRegex(@"\n *TIME status-asked: \w+")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\S+ ahead")]
    private static partial Regex Shifts();

    [GeneratedRegex(@"127\.0\.0\.1:\d+")]
    private static partial Regex Ports();

    [GeneratedRegex(@"#\d+( #\d+)*")]
    private static partial Regex Entries();

    [GeneratedRegex(@"(?<!\d)(\d{25}|\d{17})(?!\d)")]
    private static partial Regex References();
}

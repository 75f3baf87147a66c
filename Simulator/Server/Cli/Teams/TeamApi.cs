using System.Net;
using System.Text.Json;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Remote;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Cli.Teams;

/// <summary>The part of a running simulator's control API that is the operator's alone.</summary>
internal sealed class TeamApi : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Uri url;
    private readonly ControlApi control;

    /// <exception cref="StartException">The URL cannot be a simulator's address.</exception>
    public TeamApi(string text)
    {
        url = Url.Read("--url", text);
        if (url.Segments.LastOrDefault() is { } last && SandboxAddress.MarkOf($"/{last}") is not null)
            throw new StartException(
                $"The option url (--url) names a sandbox ({last.TrimEnd('/')}); teams are those of the whole simulator.");
        control = new(url, ControlApi.EnvironmentToken, Patience, part: "/api/");
    }

    /// <summary>Sends a call, and reads its answer.</summary>
    /// <exception cref="StartException">The simulator does not answer, or refuses.</exception>
    public async Task<T> Call<T>(HttpMethod method, string path, string? json, CancellationToken stopping)
    {
        var text = await Call(method, path, json, stopping);
        try
        {
            return JsonSerializer.Deserialize(text, ControlJson.For<T>()) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw NoSimulator();
        }
    }

    /// <inheritdoc cref="Call{T}"/>
    public async Task<string> Call(HttpMethod method, string path, string? json, CancellationToken stopping)
    {
        try
        {
            using var answer = await control.Send(method, path, json, stopping);
            var text = await answer.Content.ReadAsStringAsync(stopping);
            if (answer.IsSuccessStatusCode)
                return text;
            throw answer.StatusCode == HttpStatusCode.Unauthorized
                ? new StartException($"{control.Address}{path} asks for the operator's token: set {Settings.Token.Variable}.")
                : ControlApi.Detail(text) is { } detail ? new StartException(detail) : NoSimulator();
        }
        catch (NoAnswerException reason)
        {
            throw new StartException($"{url} does not answer: {reason.Message}");
        }
    }

    public void Dispose() => control.Dispose();

    private StartException NoSimulator() => new($"{url} does not answer as a simulator that has teams.");
}

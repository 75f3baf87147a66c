using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Remote;

/// <summary>The control API of a running simulator, or of one of its sandboxes, for commands.</summary>
internal sealed class ControlApi : IDisposable
{
    private readonly HttpClient http;

    /// <param name="simulator">The simulator's URL, with /@name for a sandbox.</param>
    /// <param name="token">The token of a shared installation; null for none.</param>
    /// <param name="patience">How long a call waits for its answer.</param>
    /// <param name="handler">The connection; by default an ordinary one that follows no redirects.</param>
    /// <param name="part">The part of the API: that of one sandbox, or /api/ for what concerns all of them.</param>
    public ControlApi(Uri simulator, string? token, TimeSpan patience, HttpMessageHandler? handler = null, string part = "/sandbox/")
    {
        Address = simulator.GetLeftPart(UriPartial.Path).TrimEnd('/') + part;
        http = new(handler ?? new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = patience };
        if (token is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>The token that the environment gives to commands; null for none.</summary>
    public static string? EnvironmentToken =>
        Environment.GetEnvironmentVariable(SimulatorOptions.TokenVariable) is { Length: > 0 } token ? token : null;

    /// <summary>The address with which its paths begin.</summary>
    public string Address { get; }

    /// <summary>Gets a path.</summary>
    /// <param name="path">The path below the address.</param>
    /// <param name="stopping">Ends the call.</param>
    /// <param name="until">Whether to wait for the whole body.</param>
    /// <exception cref="NoAnswerException">Nothing answers there, or not in time.</exception>
    public Task<HttpResponseMessage> Get(
        string path,
        CancellationToken stopping,
        HttpCompletionOption until = HttpCompletionOption.ResponseContentRead) =>
        Send(HttpMethod.Get, path, null, stopping, until);

    /// <summary>Sends a call, with a body of JSON if there is one.</summary>
    /// <exception cref="NoAnswerException">Nothing answers there, or not in time.</exception>
    public async Task<HttpResponseMessage> Send(
        HttpMethod method, string path, string? json, CancellationToken stopping,
        HttpCompletionOption until = HttpCompletionOption.ResponseContentRead)
    {
        using var request = new HttpRequestMessage(method, Address + path);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        try
        {
            return await http.SendAsync(request, until, stopping);
        }
        catch (Exception error) when (error is HttpRequestException or SocketException
            || (error is OperationCanceledException && !stopping.IsCancellationRequested))
        {
            throw new NoAnswerException(error);
        }
    }

    /// <summary>The detail of a problem; null if the body is no problem.</summary>
    public static string? Detail(string body) => Text(body, "detail");

    /// <summary>A text member of a JSON object; null if there is none.</summary>
    public static string? Text(string body, string member)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty(member, out var found) && found.ValueKind == JsonValueKind.String
                ? found.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Dispose() => http.Dispose();
}

/// <summary>The control API did not answer. The message is the reason, for people.</summary>
internal sealed class NoAnswerException(Exception error) : Exception(Reason.Of(error), error)
{
    public bool IsTimeout => InnerException is OperationCanceledException;
}

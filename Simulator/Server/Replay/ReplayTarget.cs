using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Remote;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>
/// The endpoint that a recording is replayed against. A URL without a path, or with the path of a sandbox, names a
/// server with the recorded paths. Any other URL names the SOAP service itself.
/// </summary>
internal sealed class ReplayTarget : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };
    // The token is for this target alone: no merchant sends it, and no other endpoint should get it.
    private readonly ControlApi control;
    private readonly Uri url;
    private readonly bool isServer;

    /// <param name="url">The target's URL.</param>
    /// <param name="token">The token of its control API; null for none.</param>
    public ReplayTarget(Uri url, string? token)
    {
        this.url = url;
        var path = url.AbsolutePath.TrimEnd('/');
        isServer = path.Length == 0 || IsSandbox(path);
        control = new(url, token, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether payers and the clock can be controlled.</summary>
    public bool HasControl { get; private set; }

    /// <summary>Finds out what the target is, if anything is there.</summary>
    /// <exception cref="ReplayException">Nothing is there, or it needs another URL or a token.</exception>
    public async Task Open(CancellationToken stop)
    {
        try
        {
            using var response = await (isServer ? control.Get("health", stop) : http.GetAsync(url, stop)).WaitAsync(Patience, stop);
            if (!isServer)
                return;
            if ((int)response.StatusCode == StatusCodes.Status401Unauthorized)
                throw new ReplayException(
                    $"The control API of {url} asks for a token: set {SimulatorOptions.TokenVariable} to the one it was started with.");
            var body = await response.Content.ReadAsStringAsync(stop);
            if ((int)response.StatusCode == StatusCodes.Status403Forbidden && ControlApi.Detail(body) is { } refusal)
                throw new ReplayException($"The control API of {url} refuses: {refusal}");
            HasControl = response.IsSuccessStatusCode && IsHealth(body);
        }
        catch (Exception error) when (error is NoAnswerException or HttpRequestException or TimeoutException)
        {
            throw new ReplayException($"{url} cannot be reached: {Reason.Of(error)}");
        }
    }

    /// <summary>Posts a message as the merchant did.</summary>
    /// <param name="path">The recorded path.</param>
    /// <param name="body">The message.</param>
    /// <param name="contentType">Its Content-Type; null sends none.</param>
    /// <param name="headers">Further headers.</param>
    /// <param name="patience">How long to wait for the answer.</param>
    /// <param name="stop">Ends the replay.</param>
    public async Task<TargetAnswer> Post(
        string path, byte[] body, string? contentType, IEnumerable<(string Name, string Value)> headers,
        TimeSpan? patience, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, isServer ? At(path) : url) { Content = new ByteArrayContent(body) };
        if (contentType is not null)
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(stop);
        giveUp.CancelAfter(patience ?? Patience);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, giveUp.Token);
            var (received, failure) = await Receive(response, giveUp.Token);
            return new((int)response.StatusCode, Encoding.UTF8.GetString(received), failure);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException)
        {
            return TargetAnswer.None(Reason.Of(error));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return TargetAnswer.None($"nothing within {(patience ?? Patience).TotalSeconds:0.#} s");
        }
    }

    /// <summary>Calls the control API. Returns what went wrong in a sentence, or null.</summary>
    public async Task<string?> CallControl(HttpMethod method, string path, JsonObject? body, CancellationToken stop)
    {
        try
        {
            using var response = await control.Send(method, path, body?.ToJsonString(), stop);
            return response.IsSuccessStatusCode
                ? null
                : $"{(int)response.StatusCode}: {ControlApi.Detail(await response.Content.ReadAsStringAsync(stop)) ?? "no reason given"}";
        }
        catch (NoAnswerException reason)
        {
            return reason.Message;
        }
    }

    public void Dispose()
    {
        http.Dispose();
        control.Dispose();
    }

    /// <summary>The received part of the body, and the reason if it is not all of it.</summary>
    private static async Task<(byte[] Received, string? Failure)> Receive(HttpResponseMessage response, CancellationToken giveUp)
    {
        using var received = new MemoryStream();
        try
        {
            await response.Content.CopyToAsync(received, giveUp);
            return (received.ToArray(), null);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException)
        {
            return (received.ToArray(), Reason.Of(error));
        }
    }

    // A proxy may have put a prefix before the name.
    private static bool IsSandbox(string path) => path[(path.LastIndexOf('/') + 1)..] is ['@' or '~', ..];

    private Uri At(string path) => new(url.AbsoluteUri.TrimEnd('/') + path);

    private static bool IsHealth(string body) => ControlApi.Text(body, "status") == "ready";
}

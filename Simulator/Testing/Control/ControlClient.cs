using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Testing.Control;

/// <summary>
/// Calls the control API. Every failure becomes a <see cref="SeqrSandboxException"/> that says what was asked.
/// </summary>
/// <param name="http">The connection to the simulator; not disposed here.</param>
/// <param name="prefix">The prefix of every path: empty, or <c>/@name</c>.</param>
internal sealed class ControlClient(HttpClient http, string prefix = "")
{
    public ControlClient Below(string sandbox) => new(http, $"{prefix}/@{sandbox}");

    public Task<T> Get<T>(string path, CancellationToken stop) => Ask<T>(HttpMethod.Get, path, null, stop);

    /// <summary>Lists all items, page by page.</summary>
    public async Task<IReadOnlyList<T>> List<T>(string path, CancellationToken stop, int most = int.MaxValue)
    {
        List<T> items = [];
        string? before = null;
        do
        {
            var query = $"limit={Math.Clamp(most - items.Count, 1, 500)}"
                + (before is null ? "" : $"&before={Uri.EscapeDataString(before)}");
            var page = await Get<Page<T>>($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}", stop);
            items.AddRange(page.Items);
            before = page.Next;
        }
        while (before is not null && items.Count < most);
        return items;
    }

    public Task<T> Post<T>(string path, object? body, CancellationToken stop) => Ask<T>(HttpMethod.Post, path, Json(body), stop);

    public Task<T> Put<T>(string path, object? body, CancellationToken stop) => Ask<T>(HttpMethod.Put, path, Json(body), stop);

    public Task<T> Patch<T>(string path, object? body, CancellationToken stop) => Ask<T>(HttpMethod.Patch, path, Json(body), stop);

    /// <summary>Calls an endpoint and ignores the answer's body.</summary>
    public async Task Do(HttpMethod method, string path, HttpContent? content, CancellationToken stop)
    {
        using var response = await Send(method, path, content, stop);
    }

    public static HttpContent? Json(object? body) => body is null ? null : JsonContent.Create(body, options: WireJson.Options);

    private async Task<T> Ask<T>(HttpMethod method, string path, HttpContent? content, CancellationToken stop)
    {
        using var response = await Send(method, path, content, stop);
        try
        {
            return await response.Content.ReadFromJsonAsync<T>(WireJson.Options, stop) ?? throw new JsonException("It is null.");
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            throw new SeqrSandboxException(
                "The simulator's answer is not understood",
                $"{method} {prefix}{path}: {error.Message} Is it of the version of this package?", (int)response.StatusCode, inner: error);
        }
    }

    /// <summary>Sends a call and returns the answer. A refusal is an exception.</summary>
    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content, CancellationToken stop)
    {
        try
        {
            using var request = new HttpRequestMessage(method, Relative(prefix + path)) { Content = content };
            var response = await http.SendAsync(request, stop);
            if (response.IsSuccessStatusCode)
                return response;
            using (response)
                throw await Refusal($"{method} {prefix}{path}", response, stop);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException or ObjectDisposedException
            || (error is OperationCanceledException && !stop.IsCancellationRequested))
        {
            throw new SeqrSandboxException(
                "The simulator does not answer",
                $"{method} {http.BaseAddress}{Relative(prefix + path)}: {Reason.Of(error)}",
                inner: error);
        }
    }

    // A relative path reaches a simulator behind a proxy's prefix.
    private static string Relative(string path) => path.TrimStart('/');

    private static async Task<SeqrSandboxException> Refusal(string what, HttpResponseMessage response, CancellationToken stop)
    {
        var problem = new Problem(null, null, null);
        if (IsJson(response.Content.Headers.ContentType))
        {
            try
            {
                problem = await response.Content.ReadFromJsonAsync<Problem>(WireJson.Options, stop) ?? problem;
            }
            catch (JsonException)
            {
                // Then the status describes the problem.
            }
        }

        return new(
            problem.Title ?? "The simulator refuses",
            problem.Detail ?? $"{what} was answered without a reason.",
            (int)response.StatusCode,
            problem.Type);
    }

    private static bool IsJson(MediaTypeHeaderValue? type) => type?.MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) is true;
}

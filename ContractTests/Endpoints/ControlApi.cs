using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>The control API of a deployed simulator, over HTTP.</summary>
internal sealed class ControlApi : IDisposable
{
    private readonly HttpClient http = new();
    private readonly string root;

    public ControlApi(Uri address, string? token)
    {
        root = address.AbsoluteUri.TrimEnd('/') + "/sandbox/";
        if (!string.IsNullOrEmpty(token))
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>The body of the answer; null when it was refused as impossible now (409).</summary>
    public async Task<JsonElement?> Try(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, root + path);
        if (body is not null)
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, body is string ? "application/yaml" : "application/json");
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if (response.StatusCode == HttpStatusCode.Conflict)
            return null;
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"{method} {root}{path} answered {(int)response.StatusCode}: {text}");
        return text.Length == 0 ? default(JsonElement) : JsonSerializer.Deserialize<JsonElement>(text);
    }

    public Task<JsonElement?> Get(string path) => Try(HttpMethod.Get, path);

    public Task<JsonElement?> Post(string path, object? body = null) => Try(HttpMethod.Post, path, body);

    public Task<JsonElement?> Put(string path, object body) => Try(HttpMethod.Put, path, body);

    public void Dispose() => http.Dispose();
}

using System.Net;
using System.Text;
using System.Text.Json;

namespace SeqrSandbox.ContractTests.Shared;

/// <summary>
/// The control API of a simulator or of a sandbox over HTTP, for steps of a test that the merchant does not see.
/// </summary>
internal sealed class ControlApi(HttpClient http, Uri sandbox)
{
    private readonly string root = sandbox.AbsoluteUri.TrimEnd('/') + "/sandbox/";

    public Task<JsonElement> Get(string path) => Made(HttpMethod.Get, path, null);

    public Task<JsonElement> Post(string path, object? body = null) => Made(HttpMethod.Post, path, body);

    public Task<JsonElement> Put(string path, object body) => Made(HttpMethod.Put, path, body);

    /// <summary>The body of the answer; null when it was refused as impossible now (409).</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">Below the address of the control API.</param>
    /// <param name="body">A text is YAML, anything else is sent as JSON.</param>
    public async Task<JsonElement?> Try(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, root + path);
        if (body is not null)
            request.Content = new StringContent(
                body as string ?? JsonSerializer.Serialize(body, JsonSerializerOptions.Web),
                Encoding.UTF8,
                body is string ? "application/yaml" : "application/json");
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if (response.StatusCode == HttpStatusCode.Conflict)
            return null;
        Assert.True(response.IsSuccessStatusCode, $"{method} {root}{path} answered {(int)response.StatusCode}: {text}");
        return text.Length == 0 ? default(JsonElement) : JsonSerializer.Deserialize<JsonElement>(text);
    }

    private async Task<JsonElement> Made(HttpMethod method, string path, object? body)
    {
        var answered = await Try(method, path, body);
        Assert.True(answered is not null, $"{method} {root}{path} answered 409.");
        return answered.Value;
    }
}

using System.Net.Http.Json;
using System.Text.Json;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>The control API of one sandbox: what a test arranges behind the pages' back, and looks up.</summary>
internal sealed class ControlApi(HttpClient http, Uri sandbox)
{
    public async Task<JsonElement> Get(string path)
    {
        using var answer = await http.GetAsync(new Uri(sandbox, "sandbox/" + path));
        return await Read(answer);
    }

    public async Task<JsonElement> Post(string path, object? body = null)
    {
        using var answer = await http.PostAsync(new Uri(sandbox, "sandbox/" + path), body is null ? null : JsonContent.Create(body));
        return await Read(answer);
    }

    public async Task<JsonElement> Put(string path, object body)
    {
        using var answer = await http.PutAsync(new Uri(sandbox, "sandbox/" + path), JsonContent.Create(body));
        return await Read(answer);
    }

    private static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}: {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }
}

using System.Net.Http.Json;
using System.Text.Json;

namespace Reference.Client.Demo;

/// <summary>The simulator's control API.</summary>
internal sealed class SimulatorControl(HttpClient http, DemoOptions options)
{
    /// <summary>Posts to it.</summary>
    /// <returns>Null, or the simulator's error in one line.</returns>
    public async Task<string?> PostAsync(string path, object? body = null) => (await SendAsync(HttpMethod.Post, path, body)).Trouble;

    /// <summary>Tells the simulator where a partner of the shop's is, such as its createPurchase.</summary>
    /// <returns>Null, or the simulator's error in one line.</returns>
    public async Task<string?> PutPartnerAsync(string kind, string name, object addresses) =>
        (await SendAsync(HttpMethod.Put, $"partners/{kind}/{Uri.EscapeDataString(name)}", addresses)).Trouble;

    /// <summary>Sends a request.</summary>
    /// <returns>The answer, or the simulator's error in one line.</returns>
    public async Task<(JsonElement Answer, string? Trouble)> SendAsync(HttpMethod method, string path, object? body = null)
    {
        var simulator = options.Control ?? SeqrAddress.SimulatorOf(options.Url);
        var address = $"{simulator.AbsoluteUri.TrimEnd('/')}/sandbox/{path}";
        try
        {
            using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
            using var answer = await http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            return answer.IsSuccessStatusCode
                ? (text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text), null)
                : (default, $"{address} answered {(int)answer.StatusCode}: {text}");
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return (default, $"{address} could not be reached: {e.GetBaseException().Message}");
        }
        catch (JsonException)
        {
            return (default, $"{address} answered something else than JSON.");
        }
    }
}

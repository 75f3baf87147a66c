using System.Net.Http.Json;

namespace Reference.Client.Demo;

/// <summary>Simulates the payer and moves the simulator's clock, through the control API.</summary>
internal sealed class SimulatedPayer(HttpClient http, DemoOptions options)
{
    private const string Payer = "payers/payer-1";

    /// <summary>Scans and confirms a bill by its reference.</summary>
    /// <returns>Null, or the simulator's error in one line.</returns>
    public Task<string?> PayAsync(string invoiceReference) => PostAsync($"invoices/{invoiceReference}/pay");

    /// <summary>Scans a code and confirms its bill.</summary>
    /// <returns>Null, or the simulator's error in one line.</returns>
    public async Task<string?> PayByCodeAsync(string code) =>
        await PostAsync(Payer + "/scan", new { code }) ?? await PostAsync(Payer + "/confirm", new { });

    /// <summary>Opens a link of the wallet, without confirming.</summary>
    /// <returns>Null, or the simulator's error in one line.</returns>
    public Task<string?> OpenAsync(string link) => PostAsync(Payer + "/scan", new { code = link });

    /// <summary>Lets time pass in the simulator.</summary>
    /// <returns>Null, or the simulator's error in one line.</returns>
    public Task<string?> AdvanceClockAsync(TimeSpan by) => PostAsync("clock/advance", new { by = $"{by.TotalSeconds:0}s" });

    private async Task<string?> PostAsync(string path, object? body = null)
    {
        var simulator = options.Control ?? SeqrAddress.SimulatorOf(options.Url);
        var address = $"{simulator.AbsoluteUri.TrimEnd('/')}/sandbox/{path}";
        try
        {
            using var content = body is null ? null : JsonContent.Create(body);
            using var answer = await http.PostAsync(new Uri(address), content);
            return answer.IsSuccessStatusCode
                ? null
                : $"{address} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}";
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return $"{address} could not be reached: {e.GetBaseException().Message}";
        }
    }
}

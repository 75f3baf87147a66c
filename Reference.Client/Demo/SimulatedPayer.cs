namespace Reference.Client.Demo;

/// <summary>Plays the person with the phone, through the simulator's control API.</summary>
internal sealed class SimulatedPayer(HttpClient http, DemoOptions options)
{
    /// <summary>Scans and confirms the bill.</summary>
    /// <returns>Null, or in a line why the simulator did not do it.</returns>
    public async Task<string?> PayAsync(string invoiceReference)
    {
        var control = options.Control?.ToString().TrimEnd('/') ?? options.Url.GetLeftPart(UriPartial.Authority);
        var address = $"{control}/sandbox/invoices/{invoiceReference}/pay";
        try
        {
            using var answer = await http.PostAsync(new Uri(address), content: null);
            return answer.IsSuccessStatusCode ? null : $"{address} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}";
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return $"{address} could not be reached: {e.Message}";
        }
    }
}

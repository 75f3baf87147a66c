using System.Text.Json;

namespace Reference.Client.Demo;

/// <summary>Simulates the payer and moves the simulator's clock, through the control API.</summary>
internal sealed class SimulatedPayer(SimulatorControl control)
{
    private const string Payer = "payers/payer-1";
    private const string OtherPayer = "payers/payer-2";

    /// <summary>Scans and confirms a bill by its reference.</summary>
    /// <returns>Null, or the simulator's error in one line.</returns>
    public Task<string?> PayAsync(string invoiceReference) => control.PostAsync($"invoices/{invoiceReference}/pay");

    /// <summary>Scans a code and confirms its bill.</summary>
    /// <returns>Null, or the simulator's error in one line.</returns>
    public async Task<string?> PayByCodeAsync(string code) => await OpenAsync(code) ?? await ConfirmAsync();

    /// <summary>Scans a code, or opens a link of the wallet, without confirming.</summary>
    /// <returns>Null, or the simulator's error in one line.</returns>
    public Task<string?> OpenAsync(string link) => control.PostAsync(Payer + "/scan", new { code = link });

    /// <summary>Scans a code.</summary>
    /// <returns>What the phone shows, or the simulator's error in one line.</returns>
    public Task<(JsonElement Shown, string? Trouble)> ScanAsync(string code) =>
        control.SendAsync(HttpMethod.Post, Payer + "/scan", new { code });

    /// <summary>Scans a code with the phone of somebody else.</summary>
    /// <returns>Null, or the simulator's error in one line: what that phone shows.</returns>
    public Task<string?> OpenAsAnotherAsync(string code) => control.PostAsync(OtherPayer + "/scan", new { code });

    /// <summary>Confirms the scanned bill.</summary>
    /// <returns>Null, or the simulator's error in one line.</returns>
    public Task<string?> ConfirmAsync() => control.PostAsync(Payer + "/confirm", new { });

    /// <summary>Lets time pass in the simulator.</summary>
    /// <returns>Null, or the simulator's error in one line.</returns>
    public Task<string?> AdvanceClockAsync(TimeSpan by) => control.PostAsync("clock/advance", new { by = $"{by.TotalSeconds:0}s" });
}

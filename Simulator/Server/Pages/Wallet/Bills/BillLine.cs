namespace SeqrSandbox.Simulator.Pages.Wallet.Bills;

/// <summary>A row of a bill.</summary>
/// <param name="What">Its description.</param>
/// <param name="Detail">How many and at what price, if the shop says.</param>
/// <param name="Total">Its amount.</param>
public sealed record BillLine(string What, string? Detail, string? Total);

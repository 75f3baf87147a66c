namespace SeqrSandbox.Simulator.Pages.Wallet.Home;

/// <summary>The phone's first page, before anything is scanned.</summary>
/// <param name="Handset">The phone around it.</param>
/// <param name="Balances">The payer's balance in each currency.</param>
/// <param name="Bills">Bills that wait for a payer, newest first.</param>
/// <param name="HasMore">Whether there are more of them.</param>
/// <param name="Tills">Tills with a static code.</param>
/// <param name="ScanError">Why the last scanned code was refused.</param>
/// <param name="Code">That code.</param>
public sealed record HomeView(
    Handset Handset, IReadOnlyList<string> Balances, IReadOnlyList<OpenBill> Bills, bool HasMore,
    IReadOnlyList<OpenTill> Tills, string? ScanError, string? Code);

/// <summary>A bill to choose.</summary>
public sealed record OpenBill(string Reference, string Shop, string Title, string Total);

/// <summary>A till to choose.</summary>
public sealed record OpenTill(string SeqrId, string Name);

namespace SeqrSandbox.Simulator.Pages.Wallet.Home;

/// <summary>What the phone shows before anything is scanned.</summary>
/// <param name="Handset">The phone around it.</param>
/// <param name="Balances">What the payer has, in each currency.</param>
/// <param name="Bills">Bills that wait for a payer, newest first.</param>
/// <param name="HasMore">There are more of them.</param>
/// <param name="Tills">Tills with a static code.</param>
/// <param name="ScanError">Why the code that was scanned last leads nowhere.</param>
/// <param name="Code">That code.</param>
public sealed record HomeView(
    Handset Handset, IReadOnlyList<string> Balances, IReadOnlyList<OpenBill> Bills, bool HasMore,
    IReadOnlyList<OpenTill> Tills, string? ScanError, string? Code);

/// <summary>A bill to pick.</summary>
public sealed record OpenBill(string Reference, string Shop, string Title, string Total);

/// <summary>A till to stand at.</summary>
public sealed record OpenTill(string SeqrId, string Name);

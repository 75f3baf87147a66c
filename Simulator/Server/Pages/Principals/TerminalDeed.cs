using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Pages.Principals;

/// <summary>What a button on a terminal does: what PATCH /sandbox/terminals/{id} does with the same members.</summary>
/// <param name="Path">The last part of the path that its form is sent to.</param>
/// <param name="Terminal">What becomes of the terminal.</param>
/// <param name="Reseller">What becomes of its merchant.</param>
internal sealed record TerminalDeed(string Path, TerminalChange Terminal, ResellerChange Reseller)
{
    public static IReadOnlyList<TerminalDeed> All { get; } =
    [
        new("block", TerminalChange.None with { Blocked = true }, ResellerChange.None),
        new("unblock", TerminalChange.None with { Blocked = false }, ResellerChange.None),
        new("allow-refunds", TerminalChange.None, ResellerChange.None with { MayRefund = true }),
        new("forbid-refunds", TerminalChange.None, ResellerChange.None with { MayRefund = false }),
    ];
}

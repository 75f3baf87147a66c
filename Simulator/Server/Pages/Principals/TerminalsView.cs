using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Pages.Principals;

/// <summary>Terminals, newest first, and all merchants.</summary>
/// <param name="Terminals">A page of them.</param>
/// <param name="Resellers">All merchants.</param>
/// <param name="Next">The last id of this page; null if no more follow.</param>
/// <param name="Before">The last id of the previous page; null on the first page.</param>
public sealed record TerminalsView(IReadOnlyList<Terminal> Terminals, IReadOnlyList<Reseller> Resellers, string? Next, string? Before)
{
    /// <summary>Whether the merchant of a terminal may refund.</summary>
    public bool MayRefund(Terminal terminal) => Resellers.Any(reseller => reseller.Id == terminal.ResellerId && reseller.MayRefund);
}

/// <summary>
/// A button on a terminal, which has the effect of PATCH /sandbox/terminals/{id} with the same members.
/// </summary>
/// <param name="Path">The last part of the path that its form is sent to.</param>
/// <param name="Terminal">The change to the terminal.</param>
/// <param name="Reseller">The change to its merchant.</param>
internal sealed record TerminalAction(string Path, TerminalChange Terminal, ResellerChange Reseller)
{
    public static IReadOnlyList<TerminalAction> All { get; } =
    [
        new("block", TerminalChange.None with { Blocked = true }, ResellerChange.None),
        new("unblock", TerminalChange.None with { Blocked = false }, ResellerChange.None),
        new("allow-refunds", TerminalChange.None, ResellerChange.None with { MayRefund = true }),
        new("forbid-refunds", TerminalChange.None, ResellerChange.None with { MayRefund = false }),
    ];
}

using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Simulator.Pages.Principals;

/// <summary>Terminals, newest first, and all merchants.</summary>
/// <param name="Terminals">A page of them.</param>
/// <param name="Resellers">All merchants.</param>
/// <param name="Next">The last id of this page; null where no more follow.</param>
/// <param name="Before">The last id of the page before; null on the first.</param>
public sealed record TerminalsView(IReadOnlyList<Terminal> Terminals, IReadOnlyList<Reseller> Resellers, string? Next, string? Before)
{
    /// <summary>Whether the merchant of a terminal may refund.</summary>
    public bool MayRefund(Terminal terminal) => Resellers.Any(reseller => reseller.Id == terminal.ResellerId && reseller.MayRefund);
}

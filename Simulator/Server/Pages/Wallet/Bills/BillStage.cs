using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Simulator.Pages.Wallet.Bills;

/// <summary>What a payer can do about a bill, or has to wait for.</summary>
public enum BillStage
{
    /// <summary>Nobody has scanned it.</summary>
    Unscanned,

    /// <summary>Another payer scanned it last.</summary>
    Elsewhere,

    /// <summary>The merchant has to answer first.</summary>
    WaitingForShop,

    /// <summary>It can be paid.</summary>
    Ready,

    /// <summary>It is being paid.</summary>
    Paying,

    /// <summary>Nothing is left to do.</summary>
    Over,
}

/// <summary>The stage that a phase means for a payer.</summary>
internal static class BillStages
{
    /// <param name="invoice">The bill.</param>
    /// <param name="mine">Whether this payer scanned it last.</param>
    public static BillStage Of(Invoice invoice, bool mine) => (invoice.Phase, invoice.Payer, mine) switch
    {
        (Phase.Issued or Phase.PendingIssuerAcknowledge, null, _) => BillStage.Unscanned,
        (Phase.Issued or Phase.PendingIssuerAcknowledge or Phase.Paying, _, false) => BillStage.Elsewhere,
        (Phase.Issued, _, true) => BillStage.Ready,
        (Phase.PendingIssuerAcknowledge, _, true) => BillStage.WaitingForShop,
        (Phase.Paying, _, true) => BillStage.Paying,
        _ => BillStage.Over,
    };
}

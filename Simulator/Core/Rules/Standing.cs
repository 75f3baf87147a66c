using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Core.Rules;

/// <summary>
/// Describes an invoice's state in words, for the reason of a refusal. It explains a refusal and decides none.
/// </summary>
internal static class Standing
{
    /// <summary>Refuses because of the invoice's state.</summary>
    public static Refusal Forbids(this Invoice invoice, ResultCode code) => code.Because($"The invoice {invoice.Reference} {Of(invoice)}.");

    private static string Of(Invoice invoice) => invoice.Phase switch
    {
        Phase.Issued when invoice.Payer is { } payer => $"is issued, and the payer {payer.PayerId} has scanned it",
        Phase.Issued => "is issued, and nobody has scanned it",
        Phase.PendingIssuerAcknowledge => "waits for the merchant's updateInvoice",
        Phase.Paying => "is being paid: the payer has confirmed, and the debit is under way",
        Phase.Reserved => $"is reserved: {invoice.Reserved} is set aside for it",
        Phase.Paid => "is paid",
        Phase.Canceled when invoice.Payment is null => $"is canceled{Why(invoice.CancelReason)}",
        Phase.Canceled => $"was paid, and the payment was reversed{Why(invoice.CancelReason)}",
        Phase.Failed => "has failed: the money did not move",
        _ => throw new InvalidOperationException($"Unknown phase {invoice.Phase}."),
    };

    private static string Why(CancelReason? reason) => reason switch
    {
        CancelReason.ByMerchant => " by the merchant",
        CancelReason.ByPayer => " by the payer",
        CancelReason.NotAcknowledged => $", as nobody acknowledged it within {Lifecycle.AcknowledgmentTime.TotalSeconds:0} seconds",
        CancelReason.ReservationExpired => ", as its reservation ran out before a commit",
        CancelReason.Superseded => ", as its cash register sent another invoice",
        CancelReason.TerminalUnregistered => ", as its terminal was unregistered",
        _ => "",
    };
}

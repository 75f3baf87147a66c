using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Views;

/// <summary>
/// Why a payer cannot act on an invoice in its present state, and what to do about it. It explains a refusal and
/// decides none.
/// </summary>
internal static class StateAdvice
{
    public static string For(Invoice invoice) => invoice.Phase switch
    {
        Phase.Issued => "it is not this payer's to answer. Scan its code first.",
        Phase.PendingIssuerAcknowledge => "the merchant has to answer with updateInvoice first; the payer can confirm after that.",
        Phase.Paying => "its payment is under way. Wait for the outcome.",
        Phase.Reserved => "the amount is reserved. The merchant ends that with commitReservation or cancelInvoice.",
        Phase.Paid => "it is paid. The merchant can give money back with refundPayment.",
        Phase.Canceled => $"it was canceled ({CanceledBy(invoice)}). The merchant has to send a new invoice.",
        Phase.Failed => "its payment failed, for good. The merchant has to send a new invoice.",
        _ => throw new InvalidOperationException($"Unknown phase {invoice.Phase}."),
    };

    private static string CanceledBy(Invoice invoice) => invoice.CancelReason is { } reason ? Words.Plain(reason) : "no reason kept";
}

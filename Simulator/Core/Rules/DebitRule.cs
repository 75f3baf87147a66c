using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;

namespace SeqrSandbox.Core.Rules;

/// <summary>Decides the outcome of a confirmed payment, given the payer's account.</summary>
public static class DebitRule
{
    /// <param name="invoice">The invoice being paid.</param>
    /// <param name="payer">The payer.</param>
    /// <param name="balanceMinor">The payer's balance in the invoice's currency.</param>
    /// <param name="ersReference">The reference the payment gets if it succeeds.</param>
    public static InvoiceEvent Decide(Invoice invoice, Payer payer, long balanceMinor, ErsReference ersReference)
    {
        if (invoice.Debit is not { Outcome: DebitOutcome.Paid } || !payer.AccountOpen || balanceMinor < invoice.Bill.Total.Minor)
            return new InvoiceEvent.DebitFailed();
        return (invoice.Bill.PaymentMode, payer.CanReserve) switch
        {
            (null or PaymentMode.ImmediateDebit, _) => new InvoiceEvent.DebitSucceeded(ersReference, Reserved: false),
            (_, true) => new InvoiceEvent.DebitSucceeded(ersReference, Reserved: true),
            // An account that cannot reserve pays at once where a reservation was only desired. Source: SEQR API, paymentMode.
            (PaymentMode.ReservationDesired, false) => new InvoiceEvent.DebitSucceeded(ersReference, Reserved: false),
            _ => new InvoiceEvent.DebitFailed(),
        };
    }
}

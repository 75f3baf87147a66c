using System.Collections.Immutable;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Core.Rules;

/// <summary>Everything that can happen to an invoice after it was sent.</summary>
public abstract record InvoiceEvent
{
    private InvoiceEvent()
    {
    }

    /// <summary>
    /// A payer scanned the code. In the optional mode, a payer with a loyalty card of the merchant needs the merchant's
    /// answer.
    /// </summary>
    public sealed record Scanned(BoundPayer Payer, bool HasLoyaltyCard) : InvoiceEvent;

    /// <summary>A payer's card or coupon is offered to the merchant.</summary>
    public sealed record TokenOffered(CustomerToken Token) : InvoiceEvent;

    /// <summary>updateInvoice: the new bill, and the merchant's answer to the tokens.</summary>
    public sealed record Updated(Bill Bill, ImmutableArray<CustomerToken> Tokens) : InvoiceEvent;

    /// <summary>The bound payer gave the right PIN. The debit has the requested outcome when it is due.</summary>
    public sealed record Confirmed(string PayerId, Debit Debit) : InvoiceEvent;

    /// <summary>The money moved, or was set aside.</summary>
    public sealed record DebitSucceeded(ErsReference ErsReference, bool Reserved) : InvoiceEvent;

    /// <summary>The money did not move.</summary>
    public sealed record DebitFailed : InvoiceEvent;

    /// <summary>The bound payer pressed cancel.</summary>
    public sealed record CanceledByPayer(string PayerId) : InvoiceEvent;

    /// <summary>
    /// cancelInvoice, or an equivalent: a newer invoice of the same till, or the till's unregistration.
    /// </summary>
    public sealed record CanceledByMerchant(CancelReason Reason) : InvoiceEvent;

    /// <summary>commitReservation: with an amount, or for the invoice's total.</summary>
    public sealed record Committed(Amount? Amount, ErsReference ErsReference) : InvoiceEvent;

    /// <summary>getPaymentStatus, which acknowledges a payment.</summary>
    public sealed record StatusAsked : InvoiceEvent;

    /// <summary>submitPaymentReceipt, which acknowledges a payment.</summary>
    public sealed record ReceiptSubmitted : InvoiceEvent;

    /// <summary>refundPayment, with what the reseller and the payer's account allow.</summary>
    public sealed record Refunded(Refund Refund, bool ResellerMayRefund, bool PayerTakesRefunds) : InvoiceEvent;

    /// <summary>Twenty seconds passed since the payment, and the merchant did not ask.</summary>
    public sealed record AcknowledgmentRanOut : InvoiceEvent;

    /// <summary>The reservation expired.</summary>
    public sealed record ReservationRanOut : InvoiceEvent;

    /// <summary>
    /// The payer took the next step of the invoice's plan (counted from 1). What the payer did follows as an event of
    /// its own.
    /// </summary>
    public sealed record StepTaken(string Scenario, int Number, PayerAction Do) : InvoiceEvent;

    /// <summary>A call about the invoice that rules of its plan count, and whether it is carried out.</summary>
    public sealed record CallCounted(Operation Operation, bool CarriedOut) : InvoiceEvent;
}

using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Pages.Invoices;

/// <summary>The events of an invoice, in words.</summary>
internal static class EventText
{
    public static string Of(HistoryEntry happened) => happened.Event switch
    {
        "Sent" => "The invoice is there",
        nameof(InvoiceEvent.Scanned) => "The payer has scanned it",
        nameof(InvoiceEvent.TokenOffered) => "A card is offered to the merchant",
        nameof(InvoiceEvent.Updated) => "The merchant has updated it",
        nameof(InvoiceEvent.Confirmed) => "The payer has confirmed with the PIN",
        nameof(InvoiceEvent.DebitSucceeded) => happened.Phase == Phase.Reserved ? "The amount is reserved" : "The money has moved",
        nameof(InvoiceEvent.DebitFailed) => "The money did not move",
        nameof(InvoiceEvent.CanceledByPayer) => "The payer has canceled it",
        nameof(InvoiceEvent.CanceledByMerchant) => "It is canceled",
        nameof(InvoiceEvent.Committed) => "The reservation is committed",
        nameof(InvoiceEvent.StatusAsked) => "The merchant has acknowledged the payment",
        nameof(InvoiceEvent.ReceiptSubmitted) => "A receipt is kept",
        nameof(InvoiceEvent.Refunded) => "Money was given back",
        nameof(InvoiceEvent.AcknowledgmentRanOut) => "Nobody asked for 20 s: the payment is reversed",
        nameof(InvoiceEvent.ReservationRanOut) => "The reservation has run out",
        nameof(InvoiceEvent.StepTaken) => "The scenario's payer takes a step",
        var other => Words.Plain(other).Replace('-', ' '),
    };

    /// <summary>What the merchant does not see, or has not done.</summary>
    public static string? Hint(Invoice invoice) => invoice switch
    {
        { Phase: Phase.Paying } => "paying",
        { Phase: Phase.Issued, Payer: not null } => "scanned",
        { Phase: Phase.Paid, Payment.Acknowledged: false } => "not acknowledged",
        { Phase: Phase.Failed } => "the bank did not pay",
        { Phase: Phase.Canceled, CancelReason: { } reason } => Words.Plain(reason).Replace('-', ' '),
        _ => invoice.Refunds.Length > 0 ? "refunded" : null,
    };

    /// <summary>What the merchant has to do before the payer can pay; null if nothing is missing.</summary>
    public static string? Advice(Invoice invoice) => invoice.Phase switch
    {
        Phase.Issued when invoice.Acknowledgment == AcknowledgmentMode.RequireAcknowledgment && !invoice.AcknowledgedByIssuer =>
            "This invoice asks for the merchant's answer (updateInvoice) once it is scanned. Pay scans it, and pays when that has come.",
        Phase.PendingIssuerAcknowledge => "The payer has scanned it. The merchant has to answer with updateInvoice before it can be paid.",
        _ => null,
    };

    /// <summary>What happens next as time passes; null if nothing does.</summary>
    public static string? Next(Invoice invoice) => invoice switch
    {
        { Due: null } => null,
        { Debit: not null } => "the debit comes out",
        { Plan: { StepDueAt: { } at, Step: { } step } } when at == invoice.Due => $"the payer's next step: {Words.Plain(step.Do)}",
        { AcknowledgeBy: not null } => "the payment is reversed, unless the merchant asks for it",
        { CommitBy: not null } => "the reservation runs out",
        _ => "something happens by itself",
    };
}

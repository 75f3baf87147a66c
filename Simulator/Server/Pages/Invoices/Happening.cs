using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Pages.Invoices;

/// <summary>What happened to an invoice, in words.</summary>
internal static class Happening
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

    /// <summary>What the time brings next; null where it brings nothing.</summary>
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

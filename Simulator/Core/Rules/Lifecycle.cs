using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;
using static SeqrSandbox.Core.Rules.InvoiceEvent;

namespace SeqrSandbox.Core.Rules;

/// <summary>
/// The one table of transitions. Given an invoice, an event and the time, it returns the next invoice with the effects,
/// or a refusal with its result code. Nothing else decides a transition.
/// </summary>
/// <remarks>Source: docs/protocol.md, "The invoice". A payer's event that the state forbids is refused with 10, which
/// never reaches the wire.</remarks>
public static class Lifecycle
{
    /// <summary>SEQR reverses a payment that nobody asked for within this time.</summary>
    public static readonly TimeSpan AcknowledgmentTime = TimeSpan.FromSeconds(20);

    /// <summary>Applies an event to an invoice and to its plan.</summary>
    public static Outcome<Transition> Apply(Invoice invoice, InvoiceEvent happened, DateTimeOffset now)
    {
        var outcome = Decide(invoice, happened, now);
        return invoice.Plan is not null && outcome.Succeeded
            ? outcome.Value with { Invoice = PlanRules.After(outcome.Value.Invoice, happened, now) }
            : outcome;
    }

    /// <summary>The event that is due on an invoice by now, except a debit's outcome, which the desk finds.</summary>
    public static InvoiceEvent? WhatRanOut(Invoice invoice, DateTimeOffset now) => invoice switch
    {
        { AcknowledgeBy: { } by } when by <= now => new AcknowledgmentRanOut(),
        { CommitBy: { } by } when by <= now => new ReservationRanOut(),
        _ => null,
    };

    private static Outcome<Transition> Decide(Invoice invoice, InvoiceEvent happened, DateTimeOffset now) =>
        (invoice.Phase, happened) switch
        {
            (Phase.Issued, Scanned e) => Scan(invoice, e),
            (Phase.PendingIssuerAcknowledge, Scanned e) => Transition.To(invoice with { Payer = e.Payer }),
            (_, Scanned) => NotNow(invoice),

            (Phase.Issued or Phase.PendingIssuerAcknowledge, TokenOffered e) =>
                Transition.To(Next(invoice) with { Tokens = [.. invoice.Tokens, e.Token] }),
            (_, TokenOffered) => NotNow(invoice),

            (Phase.PendingIssuerAcknowledge, Updated e) =>
                Transition.To(Revise(invoice, e) with { Phase = Phase.Issued, AcknowledgedByIssuer = true }),
            (Phase.Reserved, Updated e) when e.Bill.Total.Currency != invoice.Bill.Total.Currency =>
                OtherCurrency("An update", e.Bill.Total, invoice.Bill.Total),
            (Phase.Issued or Phase.Reserved, Updated e) => Transition.To(Revise(invoice, e)),
            (Phase.Paying, Updated) => invoice.Forbids(ResultCode.PaymentInProgress),
            (_, Updated) => invoice.Forbids(ResultCode.SystemError),

            (Phase.Issued, Confirmed e) when invoice.Payer?.PayerId == e.PayerId =>
                Transition.To(invoice with { Phase = Phase.Paying, Debit = e.Debit }),
            (_, Confirmed) => NotNow(invoice),

            (Phase.Paying, DebitSucceeded { Reserved: true }) => Reserve(invoice, now),
            (Phase.Paying, DebitSucceeded e) => Pay(invoice, e.ErsReference, now),
            (Phase.Paying, DebitFailed) => Transition.To(Next(invoice) with { Phase = Phase.Failed, Debit = null }),
            (_, DebitSucceeded or DebitFailed) => NotNow(invoice),

            (Phase.Issued or Phase.PendingIssuerAcknowledge, CanceledByPayer e) when invoice.Payer?.PayerId == e.PayerId =>
                Transition.To(Cancel(invoice, CancelReason.ByPayer)),
            (_, CanceledByPayer) => NotNow(invoice),

            (Phase.Issued or Phase.PendingIssuerAcknowledge or Phase.Failed, CanceledByMerchant e) =>
                Transition.To(Cancel(invoice, e.Reason)),
            (Phase.Reserved, CanceledByMerchant e) => Release(invoice, e.Reason),
            (Phase.Paying, CanceledByMerchant) => invoice.Forbids(ResultCode.CannotCancelInvoiceInProgress),
            (Phase.Paid, CanceledByMerchant) => invoice.Forbids(ResultCode.CannotCancelPaidInvoice),
            (_, CanceledByMerchant) => invoice.Forbids(ResultCode.InvoiceAlreadyCanceled),

            (Phase.Reserved, Committed e) => Commit(invoice, e, now),
            (Phase.Canceled, Committed) when invoice.CancelReason == CancelReason.ReservationExpired =>
                invoice.Forbids(ResultCode.PaymentExpired),
            (_, Committed) => invoice.Forbids(ResultCode.InvoiceStateNotReserved),

            (Phase.Reserved, ReservationRanOut) => Release(invoice, CancelReason.ReservationExpired),
            (_, ReservationRanOut) => NotNow(invoice),

            (Phase.Paid, StatusAsked or ReceiptSubmitted) => Transition.To(Acknowledge(invoice)),
            (_, StatusAsked) => Transition.To(invoice),
            (_, ReceiptSubmitted) => NoPayment(invoice),

            (Phase.Paid, AcknowledgmentRanOut) when invoice.AcknowledgeBy is not null => Reverse(invoice),
            (_, AcknowledgmentRanOut) => NotNow(invoice),

            (Phase.Paid, Refunded e) => GiveBack(invoice, e),
            (_, Refunded) => NoPayment(invoice),

            (_, StepTaken e) when invoice.Plan is { Step: { } step } plan
                && (e.Do == step.Do || e.Do == PayerAction.Abandon) && invoice.Permits(plan.PayerId, e.Do) =>
                Transition.To(invoice with { Plan = PlanRules.Take(plan, e.Do, now) }),
            (_, StepTaken) => NotNow(invoice),

            (_, CallCounted e) when invoice.Plan is { } plan => Transition.To(invoice with { Plan = PlanRules.Count(plan, e.Operation) }),
            (_, CallCounted) => NotNow(invoice),

            _ => throw new InvalidOperationException($"No rule for {happened.GetType().Name} in {invoice.Phase}."),
        };

    private static Transition Scan(Invoice invoice, Scanned scan)
    {
        var bound = invoice with { Payer = scan.Payer };
        if (invoice.AcknowledgedByIssuer && invoice.Payer?.PayerId == scan.Payer.PayerId)
            return Transition.To(bound);
        var mustAcknowledge = invoice.Acknowledgment switch
        {
            AcknowledgmentMode.RequireAcknowledgment => true,
            AcknowledgmentMode.OptionalAcknowledgment => scan.HasLoyaltyCard,
            _ => false,
        };
        return Transition.To(mustAcknowledge
            ? Next(bound) with { Phase = Phase.PendingIssuerAcknowledge, AcknowledgedByIssuer = false }
            : bound);
    }

    private static Transition Pay(Invoice invoice, ErsReference ersReference, DateTimeOffset now) => Transition.To(
        Next(invoice) with
        {
            Phase = Phase.Paid,
            Debit = null,
            // Nobody asks for the status of a paper bill: its issuer is only told.
            Payment = new()
            {
                ErsReference = ersReference,
                Amount = invoice.Bill.Total,
                PaidAt = now,
                Acknowledged = invoice.Paper is not null,
            },
            AcknowledgeBy = invoice.Paper is null ? now + AcknowledgmentTime : null,
        },
        new Effect.MoveMoney(MovementKind.Debit, invoice.Bill.Total),
        new Effect.NotifyMerchant());

    private static Transition Reserve(Invoice invoice, DateTimeOffset now) => Transition.To(
        Next(invoice) with
        {
            Phase = Phase.Reserved,
            Debit = null,
            Reserved = invoice.Bill.Total,
            CommitBy = now + ReservationTime.Of(invoice),
        },
        new Effect.MoveMoney(MovementKind.Reserve, invoice.Bill.Total),
        new Effect.NotifyMerchant());

    private static Outcome<Transition> Commit(Invoice invoice, Committed commit, DateTimeOffset now)
    {
        var reserved = invoice.Reserved ?? throw new InvalidOperationException("A reserved invoice has a reservation.");
        var amount = commit.Amount ?? invoice.Bill.Total;
        if (amount.Currency != reserved.Currency)
            return OtherCurrency("A commit", amount, reserved);
        if (amount.Minor <= 0 || amount.Minor > reserved.Minor)
            return ResultCode.RejectedAmount.Because(
                $"The commit is of {amount}; it has to be more than 0 and not more than the {reserved} that are reserved.");
        var paid = Next(invoice) with
        {
            Phase = Phase.Paid,
            Reserved = null,
            CommitBy = null,
            Payment = new() { ErsReference = commit.ErsReference, Amount = amount, PaidAt = now, Acknowledged = true },
        };
        var capture = new Effect.MoveMoney(MovementKind.Capture, amount);
        var rest = reserved.Minor - amount.Minor;
        return rest == 0
            ? Transition.To(paid, capture, new Effect.NotifyMerchant())
            : Transition.To(
                paid,
                capture,
                new Effect.MoveMoney(MovementKind.Release, Amount.OfMinor(rest, reserved.Currency)),
                new Effect.NotifyMerchant());
    }

    private static Transition Release(Invoice invoice, CancelReason reason)
    {
        var reserved = invoice.Reserved ?? throw new InvalidOperationException("A reserved invoice has a reservation.");
        return Transition.To(
            Cancel(invoice, reason) with { Reserved = null, CommitBy = null },
            new Effect.MoveMoney(MovementKind.Release, reserved));
    }

    private static Transition Reverse(Invoice invoice)
    {
        var payment = PaymentOf(invoice);
        // The refunded part is not reversed again.
        var rest = Amount.OfMinor(payment.Amount.Minor - invoice.RefundedMinor, payment.Amount.Currency);
        return Transition.To(
            Cancel(invoice, CancelReason.NotAcknowledged) with { AcknowledgeBy = null },
            new Effect.MoveMoney(MovementKind.Reverse, rest),
            new Effect.TellPayer(
                $"Your payment of {AmountText.Of(payment.Amount)} was reversed: the shop did not confirm that it received it."));
    }

    private static Outcome<Transition> GiveBack(Invoice invoice, Refunded e)
    {
        var payment = PaymentOf(invoice);
        if (e.Refund.Amount.Currency != payment.Amount.Currency)
            return OtherCurrency("A refund", e.Refund.Amount, payment.Amount);
        if (!e.ResellerMayRefund)
            return ResultCode.ResellerNotAllowedToDoRefund.Because(
                $"The reseller {invoice.ResellerId} may not refund: its mayRefund is false.");
        if (!e.PayerTakesRefunds)
            return ResultCode.ReceiverAccountDoesNotAllowRefunds.Because(
                $"The account of the payer {invoice.Payer?.PayerId} takes no refunds: its takesRefunds is false.");
        if (invoice.RefundedMinor + e.Refund.Amount.Minor > payment.Amount.Minor)
            return TooMuch(e.Refund.Amount, Amount.OfMinor(invoice.RefundedMinor, payment.Amount.Currency), payment.Amount);
        return Transition.To(
            invoice with { Refunds = invoice.Refunds.Add(e.Refund) },
            new Effect.MoveMoney(MovementKind.Refund, e.Refund.Amount));
    }

    private static Invoice Acknowledge(Invoice invoice) => PaymentOf(invoice) is { Acknowledged: false } payment
        ? invoice with { Payment = payment with { Acknowledged = true }, AcknowledgeBy = null }
        : invoice;

    private static Invoice Revise(Invoice invoice, Updated e) => Next(invoice) with
    {
        Bill = e.Bill,
        Acknowledgment = e.Bill.AcknowledgmentMode ?? invoice.Acknowledgment,
        Tokens = Loyalty.Answer(invoice.Tokens, e.Tokens),
    };

    private static Invoice Cancel(Invoice invoice, CancelReason reason) =>
        Next(invoice) with { Phase = Phase.Canceled, CancelReason = reason };

    private static Invoice Next(Invoice invoice) => invoice with { Version = invoice.Version + 1 };

    private static Refusal NoPayment(Invoice invoice) =>
        invoice.Forbids(invoice.Payment is null ? ResultCode.InvalidErsReference : ResultCode.PaymentAlreadyCancelled);

    private static Refusal NotNow(Invoice invoice) => invoice.Forbids(ResultCode.RejectedBusinessLogic);

    private static Refusal OtherCurrency(string what, Amount sent, Amount before) =>
        ResultCode.InvalidInvoiceData.Because($"{what} is in the currency of what was billed, {before.Currency}; this one is of {sent}.");

    private static Refusal TooMuch(Amount refund, Amount refunded, Amount paid) =>
        ResultCode.SumOfRefundsCanNotBeMoreThanOriginalTransaction.Because(
        $"The refund is of {refund}; of the {paid} that were paid, {refunded} are refunded already.");

    private static Payment PaymentOf(Invoice invoice) =>
        invoice.Payment ?? throw new InvalidOperationException("A paid invoice has a payment.");
}

using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>Where the outcome depends on more than phase and event.</summary>
public sealed class LifecycleGuardTests
{
    private static readonly DateTimeOffset Later = Given.Noon.AddMinutes(5);
    private static readonly ErsReference Reference = new(Given.ErsReference);

    [Theory]
    [InlineData(AcknowledgmentMode.NoAcknowledgment, false, Phase.Issued)]
    [InlineData(AcknowledgmentMode.NoAcknowledgment, true, Phase.Issued)]
    [InlineData(AcknowledgmentMode.OptionalAcknowledgment, false, Phase.Issued)]
    [InlineData(AcknowledgmentMode.OptionalAcknowledgment, true, Phase.PendingIssuerAcknowledge)]
    [InlineData(AcknowledgmentMode.RequireAcknowledgment, false, Phase.PendingIssuerAcknowledge)]
    [InlineData(AcknowledgmentMode.RequireAcknowledgment, true, Phase.PendingIssuerAcknowledge)]
    public void A_scan_waits_for_the_merchant_as_mode_and_card_say(AcknowledgmentMode mode, bool card, Phase phase)
    {
        var before = Given.Invoice(Phase.Issued) with { Acknowledgment = mode, Payer = null };

        var after = Accepted(before, new InvoiceEvent.Scanned(Given.Anna, card));

        Assert.Equal(before with { Payer = Given.Anna, Phase = phase, Version = phase == Phase.Issued ? 7 : 8 }, after);
    }

    [Fact]
    public void The_merchants_answer_holds_for_the_payer_it_was_given_about()
    {
        var pending = Given.Invoice(Phase.PendingIssuerAcknowledge) with { Acknowledgment = AcknowledgmentMode.RequireAcknowledgment };
        var answered = Accepted(pending, new InvoiceEvent.Updated(pending.Bill, []));

        Assert.Equal(Phase.Issued, Accepted(answered, new InvoiceEvent.Scanned(Given.Anna, false)).Phase);
        Assert.Equal(
            answered with
            {
                Phase = Phase.PendingIssuerAcknowledge,
                Payer = Given.Bo,
                AcknowledgedByIssuer = false,
                Version = answered.Version + 1
            },
            Accepted(answered, new InvoiceEvent.Scanned(Given.Bo, false)));
    }

    [Fact]
    public void A_payer_who_did_not_scan_can_neither_confirm_nor_cancel()
    {
        foreach (var payer in new[] { Given.Bo, null })
        {
            var invoice = Given.Invoice(Phase.Issued) with { Payer = payer };

            Refused(ResultCode.RejectedBusinessLogic, invoice, new InvoiceEvent.Confirmed("anna", new(Later, DebitOutcome.Paid)));
            Refused(ResultCode.RejectedBusinessLogic, invoice, new InvoiceEvent.CanceledByPayer("anna"));
            Refused(
                ResultCode.RejectedBusinessLogic,
                invoice with { Phase = Phase.PendingIssuerAcknowledge },
                new InvoiceEvent.CanceledByPayer("anna"));
        }
    }

    [Fact]
    public void A_scan_by_another_payer_takes_the_bill_over()
    {
        Assert.Equal(Given.Bo, Accepted(Given.Invoice(Phase.Issued), new InvoiceEvent.Scanned(Given.Bo, false)).Payer);
        Assert.Equal(Given.Bo, Accepted(Given.Invoice(Phase.PendingIssuerAcknowledge), new InvoiceEvent.Scanned(Given.Bo, false)).Payer);
    }

    [Fact]
    public void A_confirmed_payment_waits_for_its_debit()
    {
        var debit = new Debit(Later, DebitOutcome.InsufficientFunds);
        var before = Given.Invoice(Phase.Issued);

        Assert.Equal(before with { Phase = Phase.Paying, Debit = debit }, Accepted(before, new InvoiceEvent.Confirmed("anna", debit)));
    }

    [Fact]
    public void A_payment_starts_the_twenty_seconds()
    {
        var before = Given.Invoice(Phase.Paying);

        Assert.Equal(
            before with
            {
                Phase = Phase.Paid,
                Version = 8,
                Debit = null,
                Payment = Given.Payment() with { PaidAt = Later },
                AcknowledgeBy = Later.AddSeconds(20),
            },
            Accepted(before, new InvoiceEvent.DebitSucceeded(Reference, Reserved: false)));
    }

    [Theory]
    [InlineData(null, 3600)]
    [InlineData(0, 3600)]
    [InlineData(120, 120)]
    public void A_reservation_starts_the_time_to_commit(int? timeout, int seconds)
    {
        var before = Given.Invoice(Phase.Paying) with { Bill = Given.Bill with { CommitReservationTimeout = timeout } };

        Assert.Equal(
            before with
            {
                Phase = Phase.Reserved,
                Version = 8,
                Debit = null,
                Reserved = Given.Kronor(100m),
                CommitBy = Later.AddSeconds(seconds)
            },
            Accepted(before, new InvoiceEvent.DebitSucceeded(Reference, Reserved: true)));
    }

    [Fact]
    public void A_failed_debit_leaves_nothing_due()
    {
        var before = Given.Invoice(Phase.Paying);

        Assert.Equal(before with { Phase = Phase.Failed, Version = 8, Debit = null }, Accepted(before, new InvoiceEvent.DebitFailed()));
    }

    [Fact]
    public void The_first_question_acknowledges_a_payment_and_the_next_changes_nothing()
    {
        var before = Given.Invoice(Phase.Paid);
        foreach (var asked in new InvoiceEvent[] { new InvoiceEvent.StatusAsked(), new InvoiceEvent.ReceiptSubmitted() })
        {
            var after = Accepted(before, asked);

            Assert.Equal(before with { Payment = before.Payment! with { Acknowledged = true }, AcknowledgeBy = null }, after);
            Assert.Same(after, Accepted(after, asked));
            Refused(ResultCode.RejectedBusinessLogic, after, new InvoiceEvent.AcknowledgmentRanOut());
        }
    }

    [Fact]
    public void A_question_about_anything_but_a_payment_changes_nothing()
    {
        foreach (var phase in Enum.GetValues<Phase>().Except([Phase.Paid]))
        {
            var invoice = Given.Invoice(phase);

            Assert.Same(invoice, Accepted(invoice, new InvoiceEvent.StatusAsked()));
        }
    }

    [Theory]
    [InlineData(CancelReason.ReservationExpired, ResultCode.PaymentExpired)]
    [InlineData(CancelReason.ByMerchant, ResultCode.InvoiceStateNotReserved)]
    [InlineData(CancelReason.ByPayer, ResultCode.InvoiceStateNotReserved)]
    [InlineData(CancelReason.NotAcknowledged, ResultCode.InvoiceStateNotReserved)]
    public void A_commit_of_a_canceled_invoice_answers_by_its_reason(CancelReason reason, ResultCode code) =>
        Refused(code, Given.Invoice(Phase.Canceled) with { CancelReason = reason }, new InvoiceEvent.Committed(null, Reference));

    [Fact]
    public void A_commit_pays_and_acknowledges()
    {
        var before = Given.Invoice(Phase.Reserved);

        Assert.Equal(
            before with
            {
                Phase = Phase.Paid,
                Version = 8,
                Reserved = null,
                CommitBy = null,
                Payment = Given.Payment() with { PaidAt = Later, Acknowledged = true },
            },
            Accepted(before, new InvoiceEvent.Committed(null, Reference)));
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(60)]
    [InlineData(99.99)]
    public void A_commit_of_less_releases_the_rest(decimal amount)
    {
        var transition = Applied(Given.Invoice(Phase.Reserved), new InvoiceEvent.Committed(Given.Kronor(amount), Reference));

        Assert.Equal(Given.Kronor(amount), transition.Invoice.Payment!.Amount);
        Assert.Equal(
            [
                Given.Moves(MovementKind.Capture, Given.Kronor(amount)),
                Given.Moves(MovementKind.Release, Given.Kronor(100m - amount)), new Effect.NotifyMerchant()
            ],
            transition.Effects.ToArray());
    }

    [Theory]
    [InlineData(100.01)]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_commit_above_the_reservation_or_of_nothing_answers_11(decimal amount) =>
        Refused(ResultCode.RejectedAmount, Given.Invoice(Phase.Reserved), new InvoiceEvent.Committed(Given.Kronor(amount), Reference));

    [Fact]
    public void A_commit_in_another_currency_answers_49() =>
        Refused(ResultCode.InvalidInvoiceData, Given.Invoice(Phase.Reserved), new InvoiceEvent.Committed(Given.Euro(1m), Reference));

    [Fact]
    public void An_amount_in_another_currency_is_refused_with_both_currencies()
    {
        Refused(
            "An update is in the currency of what was billed, SEK; this one is of 10 EUR.",
            Given.Invoice(Phase.Reserved),
            new InvoiceEvent.Updated(Given.Bill with { Total = Given.Euro(10m) }, []));
        Refused(
            "A commit is in the currency of what was billed, SEK; this one is of 1.5 EUR.",
            Given.Invoice(Phase.Reserved),
            new InvoiceEvent.Committed(Given.Euro(1.5m), Reference));
        Refused(
            "A refund is in the currency of what was billed, SEK; this one is of 2 EUR.",
            Given.Invoice(Phase.Paid),
            Given.Refunding(Given.Euro(2m)));
    }

    [Theory]
    [InlineData(80, ResultCode.Success)]
    [InlineData(120, ResultCode.RejectedAmount)]
    public void A_commit_without_an_amount_takes_the_updated_total(decimal total, ResultCode code)
    {
        var updated = Accepted(
            Given.Invoice(Phase.Reserved),
            new InvoiceEvent.Updated(Given.Bill with { Total = Given.Kronor(total) }, []));
        Assert.Equal(Given.Kronor(100m), updated.Reserved);

        var outcome = Lifecycle.Apply(updated, new InvoiceEvent.Committed(null, Reference), Later);

        Assert.Equal(code, outcome.Code);
        if (outcome.Succeeded)
            Assert.Equal(Given.Kronor(total), outcome.Value.Invoice.Payment!.Amount);
    }

    [Fact]
    public void A_reserved_invoice_keeps_its_currency()
    {
        var update = new InvoiceEvent.Updated(Given.Bill with { Total = Given.Euro(10m) }, []);

        Refused(ResultCode.InvalidInvoiceData, Given.Invoice(Phase.Reserved), update);
        Assert.Equal(update.Bill, Accepted(Given.Invoice(Phase.Issued), update).Bill);
    }

    [Fact]
    public void An_update_replaces_tokens_only_if_it_carries_some()
    {
        var card = new CustomerToken { Id = "card" };
        var before = Given.Invoice(Phase.Issued) with { Tokens = [card] };

        Assert.Equal([card], Accepted(before, new InvoiceEvent.Updated(before.Bill, [])).Tokens.ToArray());
        Assert.Equal(
            [card with { Status = 1 }],
            Accepted(before, new InvoiceEvent.Updated(before.Bill, [card with { Status = 1 }])).Tokens.ToArray());
    }

    [Fact]
    public void An_offered_token_joins_the_others()
    {
        var (swiped, card) = (new CustomerToken { Id = "swiped", Status = 1 }, new CustomerToken { Id = "card" });

        Assert.Equal(
            [swiped, card],
            Accepted(
                Given.Invoice(Phase.PendingIssuerAcknowledge) with { Tokens = [swiped] },
                new InvoiceEvent.TokenOffered(card)).Tokens.ToArray());
    }

    [Fact]
    public void An_update_changes_the_acknowledgment_mode_if_it_carries_one()
    {
        var before = Given.Invoice(Phase.Issued) with { Acknowledgment = AcknowledgmentMode.RequireAcknowledgment };
        var bill = before.Bill with { AcknowledgmentMode = AcknowledgmentMode.NoAcknowledgment };

        Assert.Equal(AcknowledgmentMode.NoAcknowledgment, Accepted(before, new InvoiceEvent.Updated(bill, [])).Acknowledgment);
        Assert.Equal(AcknowledgmentMode.RequireAcknowledgment, Accepted(before, new InvoiceEvent.Updated(before.Bill, [])).Acknowledgment);
    }

    [Fact]
    public void Refunds_never_exceed_the_payment()
    {
        var paid = Given.Invoice(Phase.Paid);
        var once = Accepted(paid, Given.Refunding(Given.Kronor(60m)));
        Assert.Equal([Given.Refund(Given.Kronor(60m))], once.Refunds.ToArray());

        Refused(ResultCode.SumOfRefundsCanNotBeMoreThanOriginalTransaction, once, Given.Refunding(Given.Kronor(40.01m)));

        var whole = Accepted(once, Given.Refunding(Given.Kronor(40m)));
        Assert.Equal(10_000, whole.RefundedMinor);
        Refused(ResultCode.SumOfRefundsCanNotBeMoreThanOriginalTransaction, whole, Given.Refunding(Given.Kronor(0.01m)));
    }

    [Fact]
    public void A_refund_is_refused_by_currency_permission_account_and_sum_in_that_order()
    {
        var paid = Given.Invoice(Phase.Paid);
        var tooMuch = Given.Refund(Given.Kronor(101m));

        Refused(ResultCode.InvalidInvoiceData, paid, new InvoiceEvent.Refunded(Given.Refund(Given.Euro(1m)), false, false));
        Refused(ResultCode.ResellerNotAllowedToDoRefund, paid, new InvoiceEvent.Refunded(tooMuch, false, false));
        Refused(ResultCode.ReceiverAccountDoesNotAllowRefunds, paid, new InvoiceEvent.Refunded(tooMuch, true, false));
        Refused(ResultCode.SumOfRefundsCanNotBeMoreThanOriginalTransaction, paid, new InvoiceEvent.Refunded(tooMuch, true, true));
    }

    [Fact]
    public void A_reversed_payment_can_be_neither_refunded_nor_receipted()
    {
        Refused(ResultCode.PaymentAlreadyCancelled, Given.ReversedInvoice(), Given.Refunding(Given.Kronor(1m)));
        Refused(ResultCode.PaymentAlreadyCancelled, Given.ReversedInvoice(), new InvoiceEvent.ReceiptSubmitted());
    }

    [Fact]
    public void The_reversal_of_a_partly_refunded_payment_gives_the_rest_back()
    {
        var refunded = Accepted(Given.Invoice(Phase.Paid), Given.Refunding(Given.Kronor(60m)));

        var transition = Applied(refunded, new InvoiceEvent.AcknowledgmentRanOut());

        Assert.Equal(
            refunded with { Phase = Phase.Canceled, Version = 8, CancelReason = CancelReason.NotAcknowledged, AcknowledgeBy = null },
            transition.Invoice);
        Assert.Equal(Given.Moves(MovementKind.Reverse, Given.Kronor(40m)), transition.Effects[0]);
        Assert.Equal(
            new Effect.TellPayer("Your payment of 100.00 SEK was reversed: the shop did not confirm that it received it."),
            transition.Effects[1]);
    }

    [Theory]
    [InlineData(CancelReason.ByMerchant)]
    [InlineData(CancelReason.Superseded)]
    [InlineData(CancelReason.TerminalUnregistered)]
    public void A_cancellation_keeps_its_reason_and_releases_a_reservation(CancelReason reason)
    {
        var before = Given.Invoice(Phase.Reserved);

        Assert.Equal(
            before with { Phase = Phase.Canceled, Version = 8, CancelReason = reason, Reserved = null, CommitBy = null },
            Accepted(before, new InvoiceEvent.CanceledByMerchant(reason)));
    }

    [Fact]
    public void A_timer_runs_out_at_its_instant_and_not_before()
    {
        var (paid, reserved) = (Given.Invoice(Phase.Paid), Given.Invoice(Phase.Reserved));

        Assert.Null(Lifecycle.WhatRanOut(paid, Given.Noon.AddSeconds(20).AddTicks(-1)));
        Assert.Equal(new InvoiceEvent.AcknowledgmentRanOut(), Lifecycle.WhatRanOut(paid, Given.Noon.AddSeconds(20)));
        Assert.Null(Lifecycle.WhatRanOut(reserved, Given.Noon.AddHours(1).AddTicks(-1)));
        Assert.Equal(new InvoiceEvent.ReservationRanOut(), Lifecycle.WhatRanOut(reserved, Given.Noon.AddHours(1)));
        Assert.Null(Lifecycle.WhatRanOut(Given.Invoice(Phase.Issued), DateTimeOffset.MaxValue));
    }

    [Theory]
    [InlineData(Phase.Issued, InvoiceStatus.Issued)]
    [InlineData(Phase.PendingIssuerAcknowledge, InvoiceStatus.PendingIssuerAcknowledge)]
    [InlineData(Phase.Paying, InvoiceStatus.Issued)]
    [InlineData(Phase.Reserved, InvoiceStatus.Reserved)]
    [InlineData(Phase.Paid, InvoiceStatus.Paid)]
    [InlineData(Phase.Canceled, InvoiceStatus.Canceled)]
    [InlineData(Phase.Failed, InvoiceStatus.Failed)]
    public void The_merchant_does_not_see_the_moment_of_paying(Phase phase, InvoiceStatus status) =>
        Assert.Equal(status, Given.Invoice(phase).Status);

    private static Transition Applied(Invoice invoice, InvoiceEvent happened)
    {
        var outcome = Lifecycle.Apply(invoice, happened, Later);
        Assert.Equal(ResultCode.Success, outcome.Code);
        return outcome.Value!;
    }

    private static Invoice Accepted(Invoice invoice, InvoiceEvent happened) => Applied(invoice, happened).Invoice;

    private static void Refused(ResultCode code, Invoice invoice, InvoiceEvent happened) =>
        Assert.Equal(code, Lifecycle.Apply(invoice, happened, Later).Code);

    private static void Refused(string reason, Invoice invoice, InvoiceEvent happened) =>
        Assert.Equal(reason, Lifecycle.Apply(invoice, happened, Later).Refusal?.Reason);
}

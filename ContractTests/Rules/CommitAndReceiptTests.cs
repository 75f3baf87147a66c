using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>Each way a commit and a receipt can come out, in the order they are checked.</summary>
public sealed class CommitAndReceiptTests : IAsyncLifetime
{
    private TestSandbox given = null!;

    [Theory]
    [InlineData(null, 100_00)]
    [InlineData("100", 100_00)]
    [InlineData("63.50", 63_50)]
    public async Task A_commit_takes_the_amount_or_the_total_and_gives_the_rest_back(string? kronor, long taken)
    {
        var reserved = await given.Pay(await given.Send(mode: PaymentMode.ReservationRequired));

        var paid = (await Commit(reserved, kronor is null ? null : new("SEK", decimal.Parse(kronor)))).Value!;

        Assert.Equal((Phase.Paid, true, taken), (paid.Phase, paid.Payment!.Acknowledged, paid.Payment.Amount.Minor));
        Assert.Equal(100_000_000 - taken, await given.Balance());
        Assert.Equal(0, await given.SumOfAccounts());
    }

    [Fact]
    public async Task A_commit_that_makes_no_sense_answers_49_or_11_and_changes_nothing()
    {
        var reserved = await given.Pay(await given.Send(mode: PaymentMode.ReservationRequired));

        foreach (var (draft, code) in new (AmountDraft, ResultCode)[]
        {
            (new("EUR", 1m), ResultCode.InvalidInvoiceData),
            (new("kronor", 1m), ResultCode.InvalidInvoiceData),
            (new(null, 1m), ResultCode.InvalidInvoiceData),
            (new("SEK", null), ResultCode.InvalidInvoiceData),
            (new("SEK", 1.005m), ResultCode.InvalidInvoiceData),
            (new("SEK", 0m), ResultCode.RejectedAmount),
            (new("SEK", -1m), ResultCode.RejectedAmount),
            (new("SEK", 100.01m), ResultCode.RejectedAmount),
        })
        {
            Assert.Equal((draft, code), (draft, (await Commit(reserved, draft)).Code));
        }

        Assert.Equal(Shape.Of(reserved), Shape.Of(await given.Stored(reserved)));
    }

    [Fact]
    public async Task A_commit_of_what_is_not_there_answers_54_of_what_is_not_reserved_96_and_too_late_58()
    {
        var (issued, reserved) = (await given.Send(), await given.Pay(await given.Send(mode: PaymentMode.ReservationRequired)));
        var canceled = await given.Pay(await given.Send(mode: PaymentMode.ReservationRequired));
        await given.Sandbox.Invoices.Cancel(given.Caller, canceled.Reference.Value);

        Assert.Equal(ResultCode.InvalidInvoiceReference, (await given.Sandbox.Invoices.Commit(given.Caller, "1", null)).Code);
        Assert.Equal(ResultCode.RejectedAmount, (await Commit(issued, new("SEK", 0m))).Code);
        Assert.Equal(ResultCode.InvoiceStateNotReserved, (await Commit(issued, null)).Code);
        Assert.Equal(ResultCode.InvoiceStateNotReserved, (await Commit(canceled, null)).Code);
        given.Wall.Advance(TimeSpan.FromHours(1));
        Assert.Equal(ResultCode.PaymentExpired, (await Commit(reserved, null)).Code);
    }

    [Fact]
    public async Task An_updated_total_is_what_a_commit_takes_unless_it_is_more_than_was_reserved()
    {
        var reserved = await given.Pay(await given.Send(mode: PaymentMode.ReservationRequired));

        await given.Sandbox.Invoices.Update(given.Caller, reserved.Reference.Value, new() { Total = new("SEK", 120m) }, []);
        Assert.Equal(ResultCode.RejectedAmount, (await Commit(reserved, null)).Code);
        await given.Sandbox.Invoices.Update(given.Caller, reserved.Reference.Value, new() { Total = new("SEK", 80m) }, []);
        Assert.Equal(80m, (await Commit(reserved, null)).Value!.Payment!.Amount.Value);
    }

    [Fact]
    public async Task Any_number_of_receipts_are_kept_and_the_first_acknowledges_the_payment()
    {
        var paid = await given.Pay(await given.Send());

        var first = await Submit(paid, null);
        await Submit(paid, new("text/plain", "receipt", [1, 2], false));
        await Submit(paid, new(null, null, default, false));

        Assert.True(first.Value!.Payment!.Acknowledged);
        ReceiptDocument[] kept =
        [
            new(paid.Reference, Given.Noon, null, null, default),
            new(paid.Reference, Given.Noon, "text/plain", "receipt", [1, 2]),
            new(paid.Reference, Given.Noon, null, null, default),
        ];
        Assert.Equal(Shape.Of(kept), Shape.Of(await given.Sandbox.Store.ListReceipts(paid.Reference)));
    }

    [Fact]
    public async Task Only_the_receipt_that_acknowledges_a_payment_is_in_the_history()
    {
        var paid = await given.Pay(await given.Send());

        await Submit(paid, null);
        await Submit(paid, null);

        Assert.Equal(2, (await given.Sandbox.Store.ListReceipts(paid.Reference)).Count);
        Assert.Equal(
            ["Sent", "Scanned", "Confirmed", "DebitSucceeded", "ReceiptSubmitted"],
            (await given.Sandbox.Store.ListHistory(paid.Reference)).Select(entry => entry.Event));
    }

    [Fact]
    public async Task A_receipt_that_cannot_be_read_answers_49_and_acknowledges_nothing()
    {
        var paid = await given.Pay(await given.Send());

        Assert.Equal(ResultCode.InvalidInvoiceData, (await Submit(paid, new("text/plain", null, default, true))).Code);

        Assert.False((await given.Stored(paid)).Payment!.Acknowledged);
        Assert.Empty(await given.Sandbox.Store.ListReceipts(paid.Reference));
    }

    [Fact]
    public async Task A_receipt_of_no_payment_of_the_merchant_answers_23_and_of_a_reversed_one_55()
    {
        var paid = await given.Pay(await given.Send());
        var reference = paid.Payment!.ErsReference.Value;

        Assert.Equal(ResultCode.InvalidErsReference, (await given.Sandbox.Invoices.SubmitReceipt(given.Caller, "1", null)).Code);
        Assert.Equal(ResultCode.InvalidErsReference, (await given.Sandbox.Invoices.SubmitReceipt(given.Caller, null, null)).Code);
        Assert.Equal(
            ResultCode.InvalidErsReference,
            (await given.Sandbox.Invoices.SubmitReceipt(new(SeededPrincipals.Resellers[1], null), reference, null)).Code);
        given.Wall.Advance(Lifecycle.AcknowledgmentTime);
        Assert.Equal(ResultCode.PaymentAlreadyCancelled, (await Submit(paid, null)).Code);
        Assert.Empty(await given.Sandbox.Store.ListReceipts(paid.Reference));
    }

    [Fact]
    public void A_swiped_card_counts_more_than_the_payers_own()
    {
        var payer = Storage.Everything.Payer;
        var swiped = Given.Invoice(Phase.Issued) with { Tokens = [new() { Id = "other" }] };

        Assert.Equal<InvoiceEvent>([new InvoiceEvent.Scanned(Given.Anna, false)], Scanning.Begin(swiped, payer, Given.Noon));
        Assert.Equal<InvoiceEvent>(
            [
                new InvoiceEvent.Scanned(Given.Anna, true),
                new InvoiceEvent.TokenOffered(new() { Id = "card", Value = "123", FromPayer = true })
            ],
            Scanning.Begin(Given.Invoice(Phase.Issued), payer, Given.Noon));
        Assert.Equal<InvoiceEvent>(
            [new InvoiceEvent.Scanned(Given.Anna, false)],
            Scanning.Begin(Given.Invoice(Phase.Issued) with { ResellerId = "another" }, payer, Given.Noon));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(90, true)]
    [InlineData(99, true)]
    [InlineData(2, false)]
    [InlineData(-1, false)]
    public async Task A_token_of_unknown_status_answers_49(int status, bool valid)
    {
        var sent = await given.Sandbox.Invoices.Send(
            given.Caller, new() { Total = new("SEK", 1m) }, [new() { Id = "card", Status = status }], AcknowledgmentMode.NoAcknowledgment);

        Assert.Equal(valid ? ResultCode.Success : ResultCode.InvalidInvoiceData, sent.Code);
    }

    [Fact]
    public void An_answer_replaces_the_tokens_and_whose_card_it_is_stays_known()
    {
        CustomerToken own = new() { Id = "card", Value = "123", FromPayer = true };

        Assert.Equal<CustomerToken>([own], Loyalty.Answer([own], []));
        Assert.Equal<CustomerToken>([own], Loyalty.Answer([own], default));
        Assert.Equal<CustomerToken>(
            [own with { Status = 1 }, new() { Id = "card", Value = "9" }],
            Loyalty.Answer(
                [own],
                [new() { Id = "card", Value = "123", Status = 1 }, new() { Id = "card", Value = "9", FromPayer = true }]));
    }

    [Fact]
    public void After_a_payment_a_swiped_card_that_the_payer_does_not_have_is_to_be_remembered()
    {
        CustomerToken swiped = new() { Id = "card", Value = "9", Status = 1 };
        var (paid, payer) = (Given.Invoice(Phase.Paid) with { Tokens = [swiped] }, Storage.Everything.Payer);

        Assert.Equal(swiped, Loyalty.ToRemember(paid, payer));
        Assert.Null(Loyalty.ToRemember(paid, payer with { Cards = [new("shop", "card", "9")] }));
        Assert.Null(Loyalty.ToRemember(paid, payer with { Id = "bo" }));
        Assert.Null(Loyalty.ToRemember(paid with { Tokens = [swiped with { FromPayer = true }] }, payer));
        Assert.Null(Loyalty.ToRemember(paid with { Tokens = [swiped with { Status = 90 }] }, payer));
        Assert.Null(Loyalty.ToRemember(Given.Invoice(Phase.Issued) with { Tokens = [swiped] }, payer));
    }

    public async Task InitializeAsync() => given = await TestSandbox.Open();

    public Task DisposeAsync()
    {
        given.Dispose();
        return Task.CompletedTask;
    }

    private ValueTask<Outcome<Invoice>> Commit(Invoice invoice, AmountDraft? draft) =>
        given.Sandbox.Invoices.Commit(given.Caller, invoice.Reference.Value, draft);

    private ValueTask<Outcome<Invoice>> Submit(Invoice invoice, ReceiptDraft? draft) =>
        given.Sandbox.Invoices.SubmitReceipt(given.Caller, invoice.Payment!.ErsReference.Value, draft);
}

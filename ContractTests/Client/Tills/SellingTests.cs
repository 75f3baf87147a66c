using Reference.Client;
using Reference.Client.Tills;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Tills;

public sealed class SellingTests : TillFixture
{
    [Fact]
    public async Task A_sale_is_billed_by_the_till_polled_each_second_and_acknowledged_by_the_poll_that_sees_it_paid()
    {
        var register = await GivenARegisterAsync();
        Seqr.On("getPaymentStatus", FakeAnswer.Status("ISSUED", 1), FakeAnswer.Status("ISSUED", 2), Paid("S-1"));
        var round = await register.SellAsync(Coffee);
        Assert.Equal((RoundEnd.Settled, SaleState.Paid, E1), (round.End, round.Bill.State, round.Bill.ErsReference));
        Assert.Equal(new Money(35.00m, "SEK"), round.Bill.Paid);
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)], Clock.Delays);
        Assert.Equal(["0", "1", "2"], Seqr.Calls("getPaymentStatus").Select(call => call.Member("invoiceVersion")));
        Assert.All(Seqr.Calls("getPaymentStatus"), call => Assert.Equal((T1, R1), (call.Member("id"), call.Member("invoiceReference"))));
    }

    [Fact]
    public async Task The_bill_carries_rows_cashier_mode_and_swiped_cards()
    {
        var register = await GivenARegisterAsync();
        await register.BillAsync(
            Coffee,
            new() { AcknowledgmentMode = AcknowledgmentMode.RequireAcknowledgment, Tokens = [new("card", "4711")] });
        var bill = Assert.Single(Seqr.Calls("sendInvoice"));
        Assert.Equal(
            ("S-1", "Alice", "REQUIRE_ACKNOWLEDGMENT"),
            (bill.Member("clientInvoiceId"), bill.Member("cashierId"), bill.Member("acknowledgmentMode")));
        Assert.Equal(("Coffee", "1", "card04711"), (bill.Member("itemDescription"), bill.Member("itemQuantity"), bill.Member("tokens")));
    }

    [Fact]
    public async Task A_paid_sale_is_in_the_journal_once_whatever_happens_afterwards()
    {
        var register = await GivenAPaidSaleAsync();
        await register.PollAsync("S-1");
        await register.ResumeAsync();
        var entry = Assert.Single(await JournalAsync());
        Assert.Equal((JournalKind.Sale, E1, new Money(35.00m, "SEK")), (entry.Kind, entry.Reference, entry.Amount));
        Assert.Equal((T1, "Alice", "S-1"), (entry.TerminalId, entry.CashierId, entry.SaleId));
        Assert.Single(Seqr.Calls("getPaymentStatus"));
    }

    [Theory]
    [InlineData("CANCELED", SaleState.Canceled)]
    [InlineData("FAILED", SaleState.Failed)]
    public async Task A_sale_also_ends_without_payment_and_is_not_in_the_journal(string status, SaleState expected)
    {
        var register = await GivenARegisterAsync();
        Seqr.On("getPaymentStatus", FakeAnswer.Status(status));
        Assert.Equal(expected, (await register.SellAsync(Coffee)).Bill.State);
        Assert.Empty(await JournalAsync());
    }

    [Fact]
    public async Task After_thirty_polls_the_cashier_is_asked_and_may_cancel()
    {
        var register = await GivenARegisterAsync();
        var round = await register.SellAsync(Coffee);
        Assert.Equal((RoundEnd.TimeUp, SaleState.Open), (round.End, round.Bill.State));
        Assert.Equal(30, Seqr.Calls("getPaymentStatus").Count);
        Assert.Equal(SaleState.Canceled, (await register.CancelAsync("S-1")).State);
    }

    [Theory]
    [InlineData(95, SaleState.Canceled)]
    [InlineData(51, SaleState.Open)]
    public async Task Canceling_tells_what_became_of_the_sale(int refusal, SaleState expected)
    {
        var register = await GivenARegisterAsync();
        await register.BillAsync(Coffee);
        Seqr.On("cancelInvoice", FakeAnswer.Refused(refusal));
        Assert.Equal(expected, (await register.CancelAsync("S-1")).State);
    }

    [Fact]
    public async Task A_payer_who_was_faster_than_the_cancel_has_paid()
    {
        var register = await GivenARegisterAsync();
        await register.BillAsync(Coffee);
        Seqr.On("cancelInvoice", FakeAnswer.Refused(50)).On("getPaymentStatus", Paid("S-1"));
        Assert.Equal(SaleState.Paid, (await register.CancelAsync("S-1")).State);
        Assert.Single(await JournalAsync());
    }

    [Fact]
    public async Task A_refused_bill_is_not_billed_and_may_be_sold_again()
    {
        var register = await GivenARegisterAsync();
        Seqr.On("sendInvoice", FakeAnswer.Refused(49), FakeAnswer.Sent(R1));
        var refused = await register.BillAsync(Coffee);
        Assert.Equal((SaleState.NotBilled, ResultCode.InvalidInvoiceData), (refused.State, refused.LastRefusal!.Code));
        Assert.Equal(SaleState.Open, (await register.BillAsync(Coffee)).State);
    }

    [Fact]
    public async Task A_bill_whose_answer_was_lost_is_looked_for_and_otherwise_sent_again()
    {
        var register = await GivenARegisterAsync();
        Seqr.On("sendInvoice", FakeAnswer.Reset, FakeAnswer.Sent(R2));
        var sale = await register.BillAsync(Coffee);
        Assert.Equal((SaleState.Open, R2), (sale.State, sale.InvoiceReference));
        Assert.Null(Assert.Single(Seqr.Calls("getPaymentStatus")).Member("invoiceReference"));
        Assert.Equal(2, Seqr.Calls("sendInvoice").Count);
    }

    [Fact]
    public async Task A_bill_whose_answer_was_lost_and_that_is_paid_already_is_not_sent_again()
    {
        var register = await GivenARegisterAsync();
        Seqr.On("sendInvoice", FakeAnswer.Reset).On("getPaymentStatus", Paid("S-1"));
        var sale = await register.BillAsync(Coffee);
        Assert.Equal((SaleState.Paid, R1, E1), (sale.State, sale.InvoiceReference, sale.ErsReference));
        Assert.Single(Seqr.Calls("sendInvoice"));
        Assert.Single(await JournalAsync());
    }

    [Fact]
    public async Task A_payment_found_while_looking_for_another_sale_is_kept_with_its_own()
    {
        var register = await GivenARegisterAsync();
        await register.BillAsync(Coffee);
        Seqr.On("sendInvoice", FakeAnswer.Reset, FakeAnswer.Sent(R2)).On("getPaymentStatus", Paid("S-1"));
        var second = await register.BillAsync(new("S-2", "Cake", new(40, "SEK")));
        Assert.Equal((SaleState.Open, R2), (second.State, second.InvoiceReference));
        Assert.Equal(SaleState.Paid, (await register.FindAsync("S-1"))!.State);
    }

    [Fact]
    public async Task A_till_that_never_gets_an_answer_gives_up_after_three_bills_and_says_so()
    {
        var register = await GivenARegisterAsync();
        Seqr.On("sendInvoice", FakeAnswer.Reset).On("getPaymentStatus", FakeAnswer.Reset);
        var sale = await register.BillAsync(Coffee);
        Assert.Equal(SaleState.Sending, sale.State);
        Assert.Contains("sendInvoice", sale.Trouble!, StringComparison.Ordinal);
        Assert.Equal(3, Seqr.Calls("sendInvoice").Count);
    }

    [Fact]
    public async Task A_sale_cannot_go_on_with_another_total_or_at_another_till()
    {
        Seqr.On("sendInvoice", FakeAnswer.Reset).On("getPaymentStatus", FakeAnswer.Reset);
        var register = await GivenARegisterAsync();
        await register.BillAsync(Coffee);
        await Assert.ThrowsAsync<InvalidOperationException>(() => register.BillAsync(new("S-1", "Coffee", new(36, "SEK"))));
        var other = await GivenARegisterAsync("till-2");
        await Assert.ThrowsAsync<InvalidOperationException>(() => other.BillAsync(Coffee));
    }

    [Fact]
    public async Task The_payer_gets_the_shops_own_receipts()
    {
        var register = await GivenAPaidSaleAsync();
        Seqr.On("submitPaymentReceipt", FakeAnswer.Success());
        await register.GiveReceiptAsync("S-1", new("text/plain", "Thanks"u8.ToArray()));
        Assert.Equal(2, (await register.GiveReceiptAsync("S-1", new("text/html", "Thanks"u8.ToArray()))).Receipts);
        Assert.All(
            Seqr.Calls("submitPaymentReceipt"),
            call => Assert.Equal((E1, "VGhhbmtz"), (call.Member("ersReference"), call.Member("receiptData"))));
    }

    [Fact]
    public async Task A_receipt_for_a_reversed_payment_is_refused_and_for_an_unpaid_sale_not_sent()
    {
        var register = await GivenAPaidSaleAsync();
        Seqr.On("submitPaymentReceipt", FakeAnswer.Refused(55));
        var sale = await register.GiveReceiptAsync("S-1", new("text/plain", "Thanks"u8.ToArray()));
        Assert.Equal((0, ResultCode.PaymentAlreadyCancelled), (sale.Receipts, sale.LastRefusal!.Code));
        await register.BillAsync(new("S-2", "Cake", new(40, "SEK")));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => register.GiveReceiptAsync("S-2", new("text/plain", "Thanks"u8.ToArray())));
        Assert.Single(Seqr.Calls("submitPaymentReceipt"));
    }
}

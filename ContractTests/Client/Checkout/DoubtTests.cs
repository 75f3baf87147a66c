using Reference.Client.Checkout;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Checkout;

/// <summary>An answer to sendInvoice got lost: there must never be two bills that the customer can pay.</summary>
public sealed class DoubtTests : ShopFixture
{
    [Fact]
    public async Task Without_an_answer_the_order_is_in_doubt_and_starting_it_again_sends_nothing()
    {
        var order = await GivenAnOrderInDoubtAsync();
        Assert.Equal(OrderState.InDoubt, order.State);
        Assert.Contains("may have been carried out", order.Trouble, StringComparison.Ordinal);
        Assert.Equal(OrderState.InDoubt, (await Checkout.StartAsync(Shoes)).State);
        Assert.Single(Seqr.Calls("sendInvoice"));
    }

    [Fact]
    public async Task An_order_in_doubt_is_billed_again_on_demand_under_a_new_key()
    {
        await GivenAnOrderInDoubtAsync();
        var order = await Checkout.BillAgainAsync("A-1");
        Assert.Equal((OrderState.Open, R2), (order.State, order.InvoiceReference));
        Assert.NotEqual(KeyOfBill(1), KeyOfBill(2));
    }

    [Fact]
    public async Task An_open_or_paid_order_is_not_billed_again()
    {
        await GivenAnOpenOrderAsync();
        Assert.Equal(R1, (await Checkout.BillAgainAsync("A-1")).InvoiceReference);
        Seqr.On("getPaymentStatus", FakeAnswer.Paid("A-1"));
        await Checkout.PollAsync("A-1");
        Assert.Equal(OrderState.Paid, (await Checkout.BillAgainAsync("A-1")).State);
        Assert.Single(Seqr.Calls("sendInvoice"));
    }

    [Fact]
    public async Task A_notification_of_the_lost_bill_resolves_the_doubt()
    {
        await GivenAnOrderInDoubtAsync();
        Seqr.On("getPaymentStatus", FakeAnswer.Paid("A-1", "E1"));
        var order = await Checkout.NotifiedAsync("A-1", KeyOfBill(1), R1);
        Assert.Equal((OrderState.Paid, R1, "E1"), (order!.State, order.InvoiceReference, order.ErsReference));
        Assert.Single(Settled);
    }

    [Fact]
    public async Task A_payment_whose_receipt_names_another_order_is_not_taken()
    {
        await GivenAnOrderInDoubtAsync();
        Seqr.On("getPaymentStatus", FakeAnswer.Paid("B-2"));
        var order = await Checkout.NotifiedAsync("A-1", KeyOfBill(1), R1);
        Assert.Equal((OrderState.InDoubt, null), (order!.State, order.InvoiceReference));
        Assert.Empty(Settled);
    }

    [Fact]
    public async Task A_reference_that_SEQR_does_not_know_is_not_taken()
    {
        await GivenAnOrderInDoubtAsync();
        Seqr.On("getPaymentStatus", FakeAnswer.Refused(54));
        var order = await Checkout.NotifiedAsync("A-1", KeyOfBill(1), R1);
        Assert.Equal((OrderState.InDoubt, null), (order!.State, order.InvoiceReference));
    }

    [Fact]
    public async Task A_payment_of_the_bill_before_is_canceled_and_never_asked_about_so_that_SEQR_reverses_it()
    {
        await GivenAnOrderInDoubtAsync();
        await Checkout.BillAgainAsync("A-1");
        Seqr.On("cancelInvoice", FakeAnswer.Refused(50));
        var order = await Checkout.NotifiedAsync("A-1", KeyOfBill(1), R1);
        Assert.Equal((OrderState.Open, R2), (order!.State, order.InvoiceReference));
        Assert.Equal(R1, Assert.Single(Seqr.Calls("cancelInvoice")).Member("invoiceReference"));
        Assert.Empty(Seqr.Calls("getPaymentStatus"));
    }

    [Fact]
    public async Task An_answer_that_comes_after_the_order_was_billed_again_is_taken_back()
    {
        var late = new TaskCompletionSource();
        Seqr.On("sendInvoice", FakeAnswer.Sent(R1).After(late.Task), FakeAnswer.Sent(R2));
        var first = Checkout.StartAsync(Shoes);
        await Eventually.Holds(() => Seqr.Calls("sendInvoice").Count == 1, "the invoice is sent");

        var other = AnotherProgram();
        await other.ResumeAsync();
        await other.BillAgainAsync("A-1");
        late.SetResult();

        Assert.Equal(R2, (await first).InvoiceReference);
        Assert.Equal(R1, Assert.Single(Seqr.Calls("cancelInvoice")).Member("invoiceReference"));
    }

    [Fact]
    public async Task A_notification_before_the_answer_pays_the_order_and_the_answer_completes_it()
    {
        var late = new TaskCompletionSource();
        Seqr.On("sendInvoice", FakeAnswer.Sent(R1).After(late.Task));
        Seqr.On("getPaymentStatus", FakeAnswer.Paid("A-1"));
        var starting = Checkout.StartAsync(Shoes);
        await Eventually.Holds(() => Seqr.Calls("sendInvoice").Count == 1, "the invoice is sent");

        Assert.Equal(OrderState.Paid, (await Checkout.NotifiedAsync("A-1", KeyOfBill(1), R1))!.State);
        late.SetResult();
        var order = await starting;
        Assert.Equal((OrderState.Paid, "HTTP://SEQR.SE/R" + R1), (order.State, order.QrCode));
        Assert.Single(Settled);
        Assert.Empty(Seqr.Calls("cancelInvoice"));
    }
}

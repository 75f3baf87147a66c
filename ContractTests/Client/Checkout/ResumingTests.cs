using Reference.Client;
using Reference.Client.Checkout;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Checkout;

public sealed class ResumingTests : ShopFixture
{
    [Fact]
    public async Task An_order_paid_while_the_program_was_down_is_found_paid()
    {
        await GivenAnOpenOrderAsync();
        Seqr.On("getPaymentStatus", FakeAnswer.Paid("A-1", "E1"));
        Assert.Empty(await AnotherProgram().ResumeAsync());
        Assert.Equal("E1", Assert.Single(Settled).ErsReference);
    }

    [Fact]
    public async Task An_open_order_is_handed_back_to_be_polled()
    {
        await GivenAnOpenOrderAsync();
        Assert.Equal("A-1", Assert.Single(await AnotherProgram().ResumeAsync()).Id);
        Assert.Single(Seqr.Calls("getPaymentStatus"));
    }

    [Fact]
    public async Task An_open_order_is_handed_back_even_if_SEQR_is_unreachable()
    {
        await GivenAnOpenOrderAsync();
        Seqr.On("getPaymentStatus", FakeAnswer.Reset);
        Assert.Single(await AnotherProgram().ResumeAsync());
    }

    [Fact]
    public async Task A_bill_that_was_on_its_way_is_in_doubt()
    {
        await Store.TrySaveAsync(
            new Order { Purchase = Shoes, State = OrderState.Sending, BillKey = "k", BilledAt = Clock.GetUtcNow() },
            default);
        Assert.Empty(await AnotherProgram().ResumeAsync());
        Assert.Equal(OrderState.InDoubt, (await Checkout.FindAsync("A-1"))!.State);
        Assert.Empty(Seqr.Received);
    }

    [Fact]
    public async Task A_bill_that_this_program_is_sending_is_left_alone()
    {
        var late = new TaskCompletionSource();
        Seqr.On("sendInvoice", FakeAnswer.Sent(R1).After(late.Task));
        var starting = Checkout.StartAsync(Shoes);
        await Eventually.Holds(() => Seqr.Calls("sendInvoice").Count == 1, "the invoice is sent");
        await Checkout.ResumeAsync();
        Assert.Equal(OrderState.Sending, (await Checkout.FindAsync("A-1"))!.State);
        late.SetResult();
        Assert.Equal(OrderState.Open, (await starting).State);
    }

    [Fact]
    public async Task A_refund_that_was_on_its_way_is_in_doubt()
    {
        var paid = await GivenAPaidOrderAsync();
        var sending = new Refund("r1", Shoes.Total, Clock.GetUtcNow(), RefundState.Sending);
        Assert.True(await Store.TrySaveAsync(paid with { Refunds = [sending] }, default));
        await AnotherProgram().ResumeAsync();
        Assert.Equal(RefundState.InDoubt, (await Checkout.FindAsync("A-1"))!.Refunds.Single().State);
        Assert.Empty(Seqr.Calls("refundPayment"));
    }

    [Fact]
    public async Task An_outcome_that_could_not_be_reported_is_reported_after_the_restart_and_then_no_more()
    {
        OnSettled = _ => throw new InvalidOperationException("The shop's database is down.");
        Assert.Equal(OrderState.Paid, (await GivenAPaidOrderAsync()).State);
        OnSettled = _ => Task.CompletedTask;
        await AnotherProgram().ResumeAsync();
        await AnotherProgram().ResumeAsync();
        Assert.Equal(2, Settled.Count);
    }
}

using Reference.Client;
using Reference.Client.Tills;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Tills;

public sealed class TillRestartTests : TillFixture
{
    [Fact]
    public async Task A_sale_paid_while_the_program_was_down_is_found_paid_and_journaled()
    {
        await (await GivenARegisterAsync()).BillAsync(Coffee);
        Seqr.On("getPaymentStatus", Paid("S-1"));
        Restart();
        Assert.Empty(await (await Office.OpenAsync("till-1")).ResumeAsync());
        Assert.Equal(E1, Assert.Single(await JournalAsync()).Reference);
    }

    [Fact]
    public async Task A_bill_that_was_on_its_way_is_looked_for_and_sent_again()
    {
        await (await GivenARegisterAsync()).BillAsync(Coffee);
        var open = (await Stores.Sales.LoadAsync("S-1", default))!;
        await Stores.Sales.TrySaveAsync(open with { State = SaleState.Sending, InvoiceReference = null }, default);
        Restart();
        var sale = Assert.Single(await (await Office.OpenAsync("till-1")).ResumeAsync());
        Assert.Equal((SaleState.Open, R2), (sale.State, sale.InvoiceReference));
    }

    [Fact]
    public async Task A_payment_that_was_not_journaled_before_the_crash_is_journaled_after_it()
    {
        await GivenAPaidSaleAsync();
        var paid = (await Stores.Sales.LoadAsync("S-1", default))!;
        await Stores.Sales.TrySaveAsync(paid with { Journaled = [] }, default);
        Restart();
        await (await Office.OpenAsync("till-1")).ResumeAsync();
        Assert.Equal([E1, E1], (await JournalAsync()).Select(entry => entry.Reference)); // Twice written, and counted once.
        Assert.Equal([E1], (await Stores.Sales.LoadAsync("S-1", default))!.Journaled);
    }

    [Fact]
    public async Task A_refund_that_was_on_its_way_is_in_doubt()
    {
        await GivenAPaidSaleAsync();
        var paid = (await Stores.Sales.LoadAsync("S-1", default))!;
        await Stores.Sales.TrySaveAsync(
            paid with { Refunds = [new("r1", new(5, "SEK"), Clock.GetUtcNow(), RefundState.Sending)] }, default);
        Restart();
        var register = await Office.OpenAsync("till-1");
        await register.ResumeAsync();
        Assert.Equal(RefundState.InDoubt, (await register.FindAsync("S-1"))!.Refunds.Single().State);
        Assert.Empty(Seqr.Calls("refundPayment"));
    }

    [Fact]
    public async Task Each_till_resumes_its_own_sales()
    {
        await (await GivenARegisterAsync()).BillAsync(Coffee);
        var other = await GivenARegisterAsync("till-2");
        Assert.Empty(await other.ResumeAsync());
        Assert.Empty(Seqr.Calls("getPaymentStatus"));
    }

    [Fact]
    public async Task An_open_sale_is_handed_back_even_if_SEQR_is_unreachable()
    {
        await (await GivenARegisterAsync()).BillAsync(Coffee);
        Seqr.On("getPaymentStatus", FakeAnswer.Reset);
        Restart();
        Assert.Equal(SaleState.Open, Assert.Single(await (await Office.OpenAsync("till-1")).ResumeAsync()).State);
    }
}

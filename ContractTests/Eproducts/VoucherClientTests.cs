using Reference.Client;
using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Eproducts;

/// <summary>The reference client sells vouchers.</summary>
public sealed class VoucherClientTests(KestrelSimulator simulator) : IClassFixture<KestrelSimulator>, IDisposable
{
    private readonly SeqrVoucherClient seqr = Client(simulator.Address, "1234");

    public void Dispose() => seqr.Dispose();

    [Fact]
    public async Task A_till_sells_a_voucher_and_takes_it_back()
    {
        var products = (await seqr.GetProductListAsync()).Value!;
        var card = products.Single(product => product.Sku == "19016");
        Assert.Equal(("Årskortet", "Årskort 999KR", new Money(999, "SEK")), (card.Supplier, card.Name, card.Price));

        var reservation = (await seqr.ReserveVoucherAsync(card.Id, "A-1")).Value!;
        var sold = (await seqr.BuyReservedVoucherAsync(reservation.ErsReference)).Value!;
        Assert.Contains(sold.Code, sold.Receipt, StringComparison.Ordinal);
        Assert.DoesNotContain(sold.Code, sold.ToString(), StringComparison.Ordinal);
        Assert.Equal(sold.Receipt, (await seqr.GetReceiptAsync(reservation.ErsReference)).Value!.Text);
        var copy = (await seqr.GetReceiptAsync(sold.ErsReference, forShop: true)).Value!;
        Assert.DoesNotContain(sold.Code, copy.Text, StringComparison.Ordinal);

        var canceled = await seqr.CancelTransactionAsync(sold.ErsReference, VoucherCancelReason.CodeUnusable, "torn");

        Assert.True(canceled.IsSuccess);
        var stored = (await simulator.Sandbox.Store.FindVoucher(new(reservation.ErsReference)))!.Value;
        Assert.Equal(("A-1", "POS007"), (stored.ClientReference, stored.ClientTag));
        Assert.Equal(("11", "torn"), (stored.Reversal!.ReasonCode, stored.Reversal.Reason));
    }

    [Fact]
    public async Task A_refusal_is_an_answer()
    {
        var reservation = (await seqr.ReserveVoucherAsync("sku:10053")).Value!.ErsReference;
        Assert.True((await seqr.CancelVoucherReservationAsync(reservation)).IsSuccess);

        Assert.Equal(VoucherRefusal.IllegalState, (await seqr.BuyReservedVoucherAsync(reservation)).Refusal!.Code);
        Assert.Equal(
            VoucherRefusal.UnknownTransaction, (await seqr.CancelTransactionAsync("1", VoucherCancelReason.CashierMistake)).Refusal!.Code);
        Assert.Equal(
            new VoucherRefusal(VoucherRefusal.WrongRequest, "SYSTEM_ERROR: Report not found!"),
            (await seqr.ExecuteReportAsync("none", [])).Refusal);
        using var stranger = Client(simulator.Address, "4321");
        Assert.Equal(VoucherRefusal.UnknownCaller, (await stranger.GetProductListAsync()).Refusal!.Code);
    }

    [Fact]
    public async Task A_report_is_text()
    {
        var report = await seqr.ExecuteReportAsync(
            "repo:///terminal/REP_TERM_RESELLER_INFO.xml", [new("resellerId", "public_test_shop")], "sv");

        Assert.Contains("<right>public_test_shop", report.Value!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_there_is_an_exception_that_says_that_nothing_was_carried_out()
    {
        using var lost = Client(new Uri($"http://127.0.0.1:{FreePort.Find()}"), "1234");

        var failed = await Assert.ThrowsAsync<SeqrTransportException>(() => lost.GetProductListAsync());

        Assert.Equal((SeqrTransportFailure.NotReached, false), (failed.Failure, failed.MayHaveBeenCarriedOut));
        Assert.DoesNotContain("1234", failed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_and_another_status_are_exceptions()
    {
        using var wrong = new SeqrVoucherClient(
            new(new Uri(simulator.Address, "/soap/merchant/cashregister-2"), SeqrCredentials.ForResellerUser("public_test_shop", "1234")));
        var fault = await Assert.ThrowsAsync<SeqrTransportException>(() => wrong.GetProductListAsync());
        Assert.Equal((SeqrTransportFailure.SoapFault, false), (fault.Failure, fault.MayHaveBeenCarriedOut));

        using var missing = new SeqrVoucherClient(
            new(new Uri(simulator.Address, "/nowhere"), SeqrCredentials.ForResellerUser("public_test_shop", "1234")));
        var status = await Assert.ThrowsAsync<SeqrTransportException>(() => missing.GetProductListAsync());
        Assert.Equal(SeqrTransportFailure.HttpStatus, status.Failure);
    }

    private static SeqrVoucherClient Client(Uri simulator, string password) => new(
        new(new Uri(simulator, "/extclientproxy/client"), SeqrCredentials.ForResellerUser("public_test_shop", password))
        {
            ClientTag = "POS007",
        });
}

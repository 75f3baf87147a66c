using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Reports;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>What is written down of an invoice: its history, the payments that reports tell, messages and notifications.</summary>
public sealed class BookkeepingTests : IAsyncLifetime
{
    private TestSandbox given = null!;

    private InvoiceDesk Desk => given.Sandbox.Invoices;

    [Fact]
    public async Task The_history_tells_who_ended_a_bill()
    {
        var (byShop, byPayer) = (await given.Send(), await given.Send());
        await Desk.Cancel(given.Caller, byShop.Reference.Value);
        await given.Sandbox.PayerDesk.Scan(TestSandbox.Payer, QrCode.Of(byPayer.Reference));
        await given.Sandbox.PayerDesk.Cancel(TestSandbox.Payer);

        Assert.Equal(("CanceledByMerchant", Phase.Canceled, 2, "ByMerchant"), (await History(byShop))[^1]);
        Assert.Equal(("CanceledByPayer", Phase.Canceled, 2, TestSandbox.Payer), (await History(byPayer))[^1]);
    }

    [Fact]
    public async Task A_reservation_has_no_reference_until_it_is_committed()
    {
        var bill = await given.Pay(await given.Send(mode: PaymentMode.ReservationRequired));
        Assert.Equal(("DebitSucceeded", Phase.Reserved, 2, null), (await History(bill))[^1]);
        Assert.Empty(await Reported());

        var paid = (await Desk.Commit(given.Caller, bill.Reference.Value, new("SEK", 60m))).Value!;

        Assert.Equal(("Committed", Phase.Paid, 3, paid.Payment!.ErsReference.Value), (await History(bill))[^1]);
        Assert.Equal([(paid.Payment.ErsReference, 6_000L)], await Reported());
    }

    [Fact]
    public async Task Reports_tell_a_payment_and_each_refund_of_it_with_its_sign_and_cashier()
    {
        var sent = await Desk.Send(
            given.Caller, new() { Total = new("SEK", 100m), CashierId = "Eva" }, [], AcknowledgmentMode.NoAcknowledgment);
        var bill = sent.Value!;
        var payment = (await given.Pay(bill)).Payment!.ErsReference;
        var (first, second) = (await Refund(payment.Value, 30m, "Bo"), await Refund(payment.Value, 20m));

        Assert.Equal(
            [(payment, 10_000L, "Eva"), (first.ErsReference, -3_000L, "Bo"), (second.ErsReference, -2_000L, null)],
            (await Rows()).Select(row => (row.ErsReference, row.Minor, row.CashierId)));
    }

    [Fact]
    public async Task A_payment_that_nobody_asked_for_is_taken_out_of_the_reports_and_the_payer_is_told()
    {
        var bill = await given.Pay(await given.Send());
        given.Wall.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(Phase.Canceled, (await Desk.AskStatus(given.Caller, bill.Reference.Value)).Value!.Phase);

        Assert.Empty(await Reported());
        var message = Assert.Single(await given.Sandbox.Store.ListMessages(TestSandbox.Payer));
        Assert.Equal(
            (Given.Noon.AddSeconds(20), "Your payment of 100.00 SEK was reversed: the shop did not confirm that it received it."),
            (message.At, message.Text));
    }

    [Fact]
    public async Task A_payment_is_notified_where_there_is_an_address_and_nothing_else_is()
    {
        var paid = await given.Pay(await given.Send(notificationUrl: "https://shop.example/seqr"));
        var canceled = await given.Send(notificationUrl: "https://shop.example/seqr");
        await Desk.Cancel(given.Caller, canceled.Reference.Value);
        var silent = await given.Pay(await given.Send());

        Assert.Equal("https://shop.example/seqr", Assert.Single(await given.Sandbox.Store.ListNotifications(paid.Reference, 10)).Url);
        Assert.Empty(await given.Sandbox.Store.ListNotifications(canceled.Reference, 10));
        Assert.Empty(await given.Sandbox.Store.ListNotifications(silent.Reference, 10));
    }

    public async Task InitializeAsync() => given = await TestSandbox.Open();

    public Task DisposeAsync()
    {
        given.Dispose();
        return Task.CompletedTask;
    }

    private async Task<Refund> Refund(string ersReference, decimal kronor, string? cashier = null)
    {
        var outcome = await Desk.Refund(given.Caller, ersReference, new() { Total = new("SEK", kronor), CashierId = cashier });
        Assert.Equal(ResultCode.Success, outcome.Code);
        return outcome.Value!;
    }

    private async Task<(string Event, Phase Phase, int Version, string? Detail)[]> History(Invoice invoice) =>
        [
            .. (await given.Sandbox.Store.ListHistory(invoice.Reference))
                .Select(entry => (entry.Event, entry.Phase, entry.Version, entry.Detail))
        ];

    private async Task<(ErsReference ErsReference, long Minor)[]> Reported() =>
        [.. (await Rows()).Select(row => (row.ErsReference, row.Minor))];

    private async Task<List<TransactionRow>> Rows()
    {
        var period = (await given.Sandbox.Reports.Mark(new(given.Caller.Reseller, null), [])).Value!;
        given.Wall.Advance(ReportDesk.Preparation);
        var report = await given.Sandbox.Reports.Execute(
            new(given.Caller.Reseller, null), "Reconciliation/STD_RECON_003.xml", [("transactionPeriodId", period.Id.Value)]);
        return await report.Value!.Transactions.ToListAsync();
    }
}

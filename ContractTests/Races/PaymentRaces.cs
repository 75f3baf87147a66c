using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Terminals;
using Xunit.Abstractions;

namespace SeqrSandbox.ContractTests.Races;

/// <summary>Calls at one moment about one payment: exactly one wins.</summary>
public sealed class PaymentRaces(ITestOutputHelper output) : Race(output)
{
    [Fact]
    public Task One_of_two_commits_takes_the_money() => Repeat(async seed =>
    {
        var reserved = await World.Confirmed(await World.Till(), mode: PaymentMode.ReservationRequired);

        var codes = World.Turns.Run(seed, Commit(reserved, 40m), Commit(reserved, 60m));

        Assert.Equal([ResultCode.Success, ResultCode.InvoiceStateNotReserved], codes.Order());
        Assert.Equal(codes[0] == ResultCode.Success ? 4_000 : 6_000, (await World.Now(reserved)).Payment!.Amount.Minor);
    });

    [Fact]
    public Task A_commit_comes_before_the_time_out_or_after_it() => Repeat(async seed =>
    {
        var reserved = await World.Confirmed(await World.Till(), mode: PaymentMode.ReservationRequired);

        var codes = World.Turns.Run(seed, Commit(reserved, 100m), async () =>
        {
            Turns.Wait();
            World.Pass(TimeSpan.FromHours(2));
            await World.File.CatchUp(reserved.Reference);
            return ResultCode.Success;
        });

        var expected = codes[0] == ResultCode.Success
            ? (Phase.Paid, (CancelReason?)null)
            : (Phase.Canceled, CancelReason.ReservationExpired);
        Assert.Contains(codes[0], new[] { ResultCode.Success, ResultCode.PaymentExpired });
        var now = await World.Now(reserved);
        Assert.Equal(expected, (now.Phase, now.CancelReason));
    });

    [Fact]
    public Task A_commit_and_a_cancel_of_a_reservation_do_not_both_happen() => Repeat(async seed =>
    {
        var reserved = await World.Confirmed(await World.Till(), mode: PaymentMode.ReservationRequired);

        var codes = World.Turns.Run(seed, Commit(reserved, null), Cancel(reserved));

        Assert.Contains((codes[0], codes[1]), new[]
        {
            (ResultCode.Success, ResultCode.CannotCancelPaidInvoice),
            (ResultCode.InvoiceStateNotReserved, ResultCode.Success),
        });
    });

    [Fact]
    public Task The_payers_PIN_or_the_merchants_cancel_comes_first() => Repeat(async seed =>
    {
        var scanned = await World.Scanned(await World.Till());

        var codes = World.Turns.Run(seed, Confirm(scanned), Cancel(scanned));

        if (codes[0] == ResultCode.Success)
            Assert.Contains(codes[1], new[] { ResultCode.CannotCancelInvoiceInProgress, ResultCode.CannotCancelPaidInvoice });
        else
            Assert.Equal((ResultCode.RejectedBusinessLogic, ResultCode.Success), (codes[0], codes[1]));
        Assert.Equal(codes[0] == ResultCode.Success ? Phase.Paid : Phase.Canceled, (await World.Now(scanned)).Phase);
    });

    [Fact]
    public Task A_bill_is_paid_once_however_often_it_is_confirmed() => Repeat(async seed =>
    {
        var scanned = await World.Scanned(await World.Till());

        var codes = World.Turns.Run(seed, Confirm(scanned), Confirm(scanned), Confirm(scanned));

        Assert.Equal([ResultCode.Success, ResultCode.RejectedBusinessLogic, ResultCode.RejectedBusinessLogic], codes.Order());
    });

    [Fact]
    public Task A_payment_is_asked_for_in_time_or_reversed() => Repeat(async seed =>
    {
        var paid = await World.Confirmed(await World.Till());

        World.Turns.Run<ResultCode>(
            seed,
            async () => (await World.Invoices.AskStatus(Of(paid), paid.Reference.Value)).Code,
            async () => (await World.Invoices.SubmitReceipt(World.User, paid.Payment!.ErsReference.Value, null)).Code,
            async () => (await World.Invoices.Refund(World.User, paid.Payment!.ErsReference.Value, new() { Total = new("SEK", 30m) })).Code,
            async () =>
            {
                Turns.Wait();
                World.Pass(Lifecycle.AcknowledgmentTime);
                await World.File.CatchUp(paid.Reference);
                return ResultCode.Success;
            });

        var now = await World.Now(paid);
        Assert.Equal(
            now.Phase == Phase.Paid ? (true, null) : (false, CancelReason.NotAcknowledged),
            (now.Payment!.Acknowledged, now.CancelReason));
    });

    [Fact]
    public Task An_update_is_paid_as_it_was_seen_or_refused() => Repeat(async seed =>
    {
        var scanned = await World.Scanned(await World.Till());

        var codes = World.Turns.Run(
            seed,
            Confirm(scanned),
            async () => (await World.Invoices.Update(Of(scanned), scanned.Reference.Value, new() { Total = new("SEK", 70m) }, [])).Code);

        Assert.Equal(ResultCode.Success, codes[0]);
        Assert.Contains(codes[1], new[] { ResultCode.Success, ResultCode.PaymentInProgress, ResultCode.SystemError });
        Assert.Equal(codes[1] == ResultCode.Success ? 7_000 : 10_000, (await World.Now(scanned)).Payment!.Amount.Minor);
    });

    [Fact]
    public Task Refunds_at_once_never_exceed_the_payment() => Repeat(async seed =>
    {
        var paid = await World.Confirmed(await World.Till());

        var codes = World.Turns.Run(seed, Refund(paid, 60m), Refund(paid, 30m), Refund(paid, 30m));

        Assert.Contains(ResultCode.SumOfRefundsCanNotBeMoreThanOriginalTransaction, codes);
        Assert.InRange((await World.Now(paid)).RefundedMinor, 6_000, 9_000);
    });

    private Caller Of(Invoice invoice) =>
        World.User with { Terminal = World.Store.FindTerminal(invoice.TerminalId).AsTask().Result!.Value };

    private Func<ValueTask<ResultCode>> Commit(Invoice invoice, decimal? kronor) => async () => (await World.Invoices.Commit(
        Of(invoice), invoice.Reference.Value, kronor is null ? null : new AmountDraft("SEK", kronor))).Code;

    private Func<ValueTask<ResultCode>> Cancel(Invoice invoice) =>
        async () => (await World.Invoices.Cancel(Of(invoice), invoice.Reference.Value)).Code;

    private Func<ValueTask<ResultCode>> Confirm(Invoice invoice) => async () =>
        (await World.Payers.Confirm(TestSandbox.Payer, null, DebitOutcome.Paid, invoice.Reference)).Code;

    private Func<ValueTask<ResultCode>> Refund(Invoice invoice, decimal kronor) => async () =>
        (await World.Invoices.Refund(World.User, invoice.Payment!.ErsReference.Value, new() { Total = new("SEK", kronor) })).Code;
}

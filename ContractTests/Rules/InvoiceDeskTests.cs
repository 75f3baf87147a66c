using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>
/// Whose invoice it is, and in which order a call is checked: does the thing exist (54, 23), is the data valid (49, 11,
/// 64), does its state allow it.
/// </summary>
public sealed class InvoiceDeskTests : IAsyncLifetime
{
    private static readonly BillDraft NoBill = new();

    private static readonly BillDraft OneKrona = new() { Total = new("SEK", 1m) };

    private TestSandbox given = null!;

    [Fact]
    public async Task An_invoice_is_found_by_its_own_terminal_only()
    {
        var sent = await given.Send();
        var other = given.Caller with { Terminal = given.Caller.Terminal! with { Id = "another till" } };

        var unknown = new[]
        {
            (other, sent.Reference.Value), (given.Caller, "20260302432009999"), (given.Caller, ""), (given.Caller, null)
        };
        foreach (var (caller, reference) in unknown)
        {
            Assert.Equal(ResultCode.InvalidInvoiceReference, (await given.Sandbox.Invoices.AskStatus(caller, reference)).Code);
            Assert.Equal(ResultCode.InvalidInvoiceReference, (await given.Sandbox.Invoices.Cancel(caller, reference)).Code);
            Assert.Equal(ResultCode.InvalidInvoiceReference, (await given.Sandbox.Invoices.Update(caller, reference, NoBill, [])).Code);
        }

        Assert.Equal(sent.Reference, (await given.Sandbox.Invoices.AskStatus(given.Caller, sent.Reference.Value)).Value!.Reference);
    }

    [Fact]
    public async Task An_update_is_checked_for_its_data_before_the_state()
    {
        var paid = await given.Pay(await given.Send());

        Assert.Equal(
            ResultCode.InvalidInvoiceData,
            (await given.Sandbox.Invoices.Update(given.Caller, paid.Reference.Value, NoBill, [])).Code);
        Assert.Equal(ResultCode.SystemError, (await given.Sandbox.Invoices.Update(given.Caller, paid.Reference.Value, OneKrona, [])).Code);
    }

    [Fact]
    public async Task A_refund_names_a_payment_of_the_same_merchant_and_not_a_refund()
    {
        var paid = await given.Pay(await given.Send());
        var reference = paid.Payment!.ErsReference.Value;
        var user = new Caller(given.Caller.Reseller, null);
        var refund = (await given.Sandbox.Invoices.Refund(user, reference, OneKrona)).Value!;

        Assert.NotEqual(reference, refund.ErsReference.Value);
        foreach (var unknown in new[] { refund.ErsReference.Value, paid.Reference.Value, "", null })
            Assert.Equal(ResultCode.InvalidErsReference, (await given.Sandbox.Invoices.Refund(user, unknown, NoBill)).Code);
        var foreign = new Caller(SeededPrincipals.Resellers[1], null);
        Assert.Equal(ResultCode.InvalidErsReference, (await given.Sandbox.Invoices.Refund(foreign, reference, OneKrona)).Code);
    }

    [Fact]
    public async Task A_refund_is_checked_for_its_data_before_what_the_payment_allows()
    {
        var paid = await given.Pay(await given.Send());
        var forbidden = new Caller(given.Caller.Reseller with { MayRefund = false }, null);

        Assert.Equal(ResultCode.InvalidInvoiceData, await Refund(forbidden, NoBill));
        Assert.Equal(ResultCode.RejectedAmount, await Refund(forbidden, new() { Total = new("SEK", 0m) }));
        Assert.Equal(ResultCode.InvalidNotificationUrl, await Refund(forbidden, OneKrona with { NotificationUrl = "no" }));
        Assert.Equal(ResultCode.ResellerNotAllowedToDoRefund, await Refund(forbidden, OneKrona));

        async Task<ResultCode> Refund(Caller caller, BillDraft bill) =>
            (await given.Sandbox.Invoices.Refund(caller, paid.Payment!.ErsReference.Value, bill)).Code;
    }

    [Fact]
    public async Task A_refund_to_a_payer_who_is_not_there_any_more_answers_99()
    {
        var paid = Given.Invoice(Phase.Paid) with { ResellerId = given.Caller.Reseller.Id, TerminalId = given.Caller.Terminal!.Id };
        var (payment, total) = (paid.Payment!, paid.Bill.Total);
        Assert.Null(await given.Sandbox.Store.FindPayer(paid.Payer!.PayerId));
        Assert.True(await given.Sandbox.Store.Save(new()
        {
            Invoices = [Stored.New(paid)],
            Payments =
            [
                new(
                    payment.ErsReference, paid.Reference, paid.ResellerId, paid.TerminalId, null, total.Minor, total.Currency,
                    payment.PaidAt)
            ],
        }));

        Assert.Equal(
            ResultCode.ReceiverAccountDoesNotAllowRefunds.Because(
                "The account of the payer anna takes no refunds: its takesRefunds is false."),
            (await given.Sandbox.Invoices.Refund(given.Caller, payment.ErsReference.Value, OneKrona)).Refusal);
    }

    [Fact]
    public async Task An_amount_in_another_currency_is_bad_data_though_both_are_currencies()
    {
        var reserved = await given.Pay(await given.Send(mode: PaymentMode.ReservationRequired));
        var paid = await given.Pay(await given.Send());

        Assert.Equal(ResultCode.InvalidInvoiceData, BillRules.Check(new("EUR", 1m), reserved.Bill.Total.Currency).Code);
        Assert.Equal(
            ResultCode.InvalidInvoiceData,
            BillRules.Check(new() { Total = new("EUR", 1m) }, paid.Bill.Total.Currency, given.Caller.Reseller).Code);
        Assert.Equal(
            ResultCode.InvalidInvoiceData,
            (await given.Sandbox.Invoices.Commit(given.Caller, reserved.Reference.Value, new("EUR", 1m))).Code);
        Assert.Equal(
            ResultCode.InvalidInvoiceData,
            (await given.Sandbox.Invoices.Refund(given.Caller, paid.Payment!.ErsReference.Value, new() { Total = new("EUR", 1m) })).Code);
    }

    [Theory]
    [InlineData(null, Phase.PendingIssuerAcknowledge)]
    [InlineData(AcknowledgmentMode.NoAcknowledgment, Phase.Issued)]
    public async Task A_bill_without_mode_gets_the_one_of_its_path(AcknowledgmentMode? mode, Phase scanned)
    {
        var sent = await given.Sandbox.Invoices.Send(
            given.Caller, OneKrona with { AcknowledgmentMode = mode }, [], AcknowledgmentMode.RequireAcknowledgment);

        Assert.Equal(scanned, (await given.Sandbox.PayerDesk.Scan(TestSandbox.Payer, QrCode.Of(sent.Value!.Reference))).Value!.Phase);
    }

    [Fact]
    public async Task A_payer_is_refused_by_name_code_pin_and_state()
    {
        var sent = await given.Send();
        var desk = given.Sandbox.PayerDesk;

        Assert.Equal(ResultCode.InvalidCustomer, (await desk.Scan("nobody", QrCode.Of(sent.Reference))).Code);
        Assert.Equal(ResultCode.InvalidInvoiceReference, (await desk.Scan(TestSandbox.Payer, "no code")).Code);
        Assert.Equal(ResultCode.InvalidInvoiceReference, (await desk.Confirm(TestSandbox.Payer, null, DebitOutcome.Paid)).Code);
        Assert.Equal(
            ResultCode.RejectedBusinessLogic,
            (await desk.Confirm(TestSandbox.Payer, null, DebitOutcome.Paid, sent.Reference)).Code);
        await desk.Scan(TestSandbox.Payer, QrCode.Of(sent.Reference));
        Assert.Equal(ResultCode.AuthenticationFailed, (await desk.Confirm(TestSandbox.Payer, "0000", DebitOutcome.Paid)).Code);
        Assert.Equal(Phase.Failed, (await desk.Confirm(TestSandbox.Payer, "1234", DebitOutcome.AccountClosed)).Value!.Phase);
        Assert.Equal(ResultCode.RejectedBusinessLogic, (await desk.Cancel(TestSandbox.Payer)).Code);
    }

    [Fact]
    public async Task The_history_tells_what_happened()
    {
        var paid = await given.Pay(await given.Send());
        await given.Sandbox.Invoices.AskStatus(given.Caller, paid.Reference.Value);
        await given.Sandbox.Invoices.AskStatus(given.Caller, paid.Reference.Value);
        var refund = (await given.Sandbox.Invoices.Refund(given.Caller, paid.Payment!.ErsReference.Value, OneKrona)).Value!;

        var (reference, at) = (paid.Reference, Given.Noon);
        Assert.Equal(
            [
                new(reference, at, "Sent", Phase.Issued, 1, "100.00 SEK"),
                new(reference, at, "Scanned", Phase.Issued, 1, TestSandbox.Payer),
                new(reference, at, "Confirmed", Phase.Paying, 1, "payer-1, outcome Paid"),
                new(reference, at, "DebitSucceeded", Phase.Paid, 2, paid.Payment.ErsReference.Value),
                new(reference, at, "StatusAsked", Phase.Paid, 2, null),
                new HistoryEntry(reference, at, "Refunded", Phase.Paid, 2, $"1.00 SEK, {refund.ErsReference}"),
            ],
            await given.Sandbox.Store.ListHistory(reference));
    }

    public async Task InitializeAsync() => given = await TestSandbox.Open();

    public Task DisposeAsync()
    {
        given.Dispose();
        return Task.CompletedTask;
    }
}

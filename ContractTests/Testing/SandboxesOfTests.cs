using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Testing;

namespace SeqrSandbox.ContractTests.Testing;

public abstract class SandboxesOfTests(SeqrTransport transport) : TestingSuite(transport)
{
    [Fact]
    public async Task The_default_payer_pays_declines_or_cancels()
    {
        var (paid, declined, canceled) = (await GivenInvoice(), await GivenInvoice(), await GivenInvoice());

        Assert.Equal(SeqrInvoiceStatus.Paid, (await Sandbox.PayAsync(paid)).Status);
        Assert.Equal(SeqrInvoiceStatus.Failed, (await Sandbox.DeclineAsync(declined)).Status);
        Assert.Equal((SeqrInvoiceStatus.Canceled, "by-payer"), Of(await Sandbox.CancelAsync(canceled)));
        Assert.Equal([canceled, declined, paid], (await Sandbox.InvoicesAsync()).Select(invoice => invoice.Reference));

        static (SeqrInvoiceStatus, string?) Of(InvoiceSnapshot invoice) => (invoice.Status, invoice.CancelReason);
    }

    [Fact]
    public async Task An_invoice_is_seen_with_all_that_happened_to_it()
    {
        await Sandbox.Clock.FreezeAsync();
        var now = await Sandbox.Clock.NowAsync();
        var reference = await GivenInvoice();

        var paid = await Sandbox.PayAsync(reference);

        Assert.Equal(
            (reference, new SeqrMoney(10.22m, "SEK"), Message.Shop, now),
            (paid.Reference, paid.Total, paid.Terminal, paid.SentAt));
        Assert.Equal(new PaymentSnapshot(paid.ErsReference!, paid.Total, now, Acknowledged: false), paid.Payment);
        Assert.Equal(now + TimeSpan.FromSeconds(20), paid.AcknowledgeBy);
        Assert.Equal((TestSandbox.DefaultPayerId, $"HTTP://SEQR.SE/R{reference}"), (paid.PayerId, paid.QrCode));
        Assert.Equal(SeqrInvoiceStatus.Paid, paid.History[^1].Status);
    }

    [Fact]
    public async Task A_payment_that_nobody_asks_for_is_reversed_on_the_way()
    {
        var reference = await GivenInvoice();
        await Sandbox.PayAsync(reference);

        await Sandbox.Clock.AdvanceAsync(TimeSpan.FromSeconds(20.5));

        Assert.Equal("not-acknowledged", (await Sandbox.InvoiceAsync(reference)).CancelReason);
    }

    [Fact]
    public async Task The_clock_stands_goes_and_is_set()
    {
        var frozen = await Sandbox.Clock.FreezeAsync();
        Assert.Equal(frozen, await Sandbox.Clock.NowAsync());
        Assert.Equal(frozen + TimeSpan.FromMilliseconds(1500), await Sandbox.Clock.AdvanceAsync(TimeSpan.FromMilliseconds(1500)));
        var wanted = new DateTimeOffset(2027, 1, 2, 3, 4, 5, 678, TimeSpan.FromHours(1));
        Assert.Equal(wanted, await Sandbox.Clock.SetAsync(wanted));
        Assert.True(await Sandbox.Clock.ResumeAsync() >= wanted);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Sandbox.Clock.AdvanceAsync(TimeSpan.FromSeconds(-1)));
    }

    [Fact]
    public async Task A_payer_scans_confirms_and_keeps_a_card()
    {
        var reference = await GivenInvoice();
        var alice = await Sandbox.AddPayerAsync(new() { Id = "alice", Pin = "4711", Balances = [new(50, "SEK")] });

        Assert.Equal(reference, (await alice.ScanAsync($"R{reference}"))?.Reference);
        Assert.Equal(403, (await Assert.ThrowsAsync<SeqrSandboxException>(() => alice.ConfirmAsync("0000"))).Status);
        Assert.Equal(SeqrInvoiceStatus.Paid, (await alice.ConfirmAsync("4711")).Status);
        await alice.KeepCardAsync("LOYALTY", "4712");

        var shown = await alice.ShowAsync();
        Assert.Equal(new AccountSnapshot(new(39.78m, "SEK"), new(0, "SEK")), Assert.Single(shown.Accounts));
        Assert.Equal(new CardSnapshot("LOYALTY", "4712", "public_test_shop"), Assert.Single(shown.Cards));
    }

    [Fact]
    public async Task A_confirmed_debit_comes_out_as_the_bank_says()
    {
        await Sandbox.Payer("payer-3").ScanAsync($"R{await GivenInvoice()}");

        Assert.Equal(SeqrInvoiceStatus.Failed, (await Sandbox.Payer("payer-3").ConfirmAsync(outcome: DebitOutcome.AccountClosed)).Status);
    }

    [Fact]
    public async Task A_payer_at_a_till_waits_until_there_is_a_bill()
    {
        Assert.Equal("0", Text(await Call(Message.Of("assignSeqrId", Message.Member("seqrId", "12345"))), "resultCode"));

        Assert.Null(await Sandbox.Payer().ScanAsync("Q12345"));
        await Sandbox.Payer().CancelAsync();
    }

    [Fact]
    public async Task Terminals_are_made_changed_and_blocked()
    {
        var till = await Sandbox.Terminals.CreateAsync(
            new() { Password = "12345678", Kind = TerminalKind.CashRegister, Reseller = new() { Id = "kiosk", Currencies = ["SEK"] } },
            "till-1");
        Assert.Equal(("till-1", TerminalKind.CashRegister, "kiosk", false), (till.Id, till.Kind, till.Reseller.Id, till.Blocked));

        Assert.True((await Sandbox.Terminals.BlockAsync("till-1")).Blocked);
        Assert.False((await Sandbox.Terminals.AllowRefundsAsync("till-1", allowed: false)).Reseller.MayRefund);
        Assert.Equal("Till 1", (await Sandbox.Terminals.ChangeAsync("till-1", new() { Name = "Till 1", Blocked = false })).Name);

        Assert.Equal("till-1", (await Sandbox.Terminals.ListAsync())[0].Id);
        Assert.Equal("0", Text(await Call(Message.Of("sendInvoice", Message.Invoice(), Message.ContextOf("till-1"))), "resultCode"));
    }

    [Fact]
    public async Task A_merchant_is_notified_and_notified_again()
    {
        await using var shop = await MerchantListener.Start(200);
        var reference = await GivenInvoice(
            $"<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode><notificationUrl>{shop.Url}</notificationUrl>");

        await Sandbox.PayAsync(reference);
        await shop.Next();
        await Sandbox.Clock.FreezeAsync(); // Returns when what is under way is done.
        var told = Assert.Single(await Sandbox.NotificationsAsync(reference));
        Assert.Equal(
            (reference, shop.Url, NotificationState.Delivered, 200),
            (told.Invoice, told.Url, told.State, Assert.Single(told.Attempts).Status));

        await Sandbox.ResendNotificationAsync(told.Id);
        await Sandbox.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal([reference, reference], shop.Told);
    }

    [Fact]
    public async Task The_journal_tells_what_was_seen()
    {
        var reference = await GivenInvoice();
        await Sandbox.PayAsync(reference);
        await Ask(reference);

        var entries = await Sandbox.JournalAsync(new() { Invoice = reference });

        Assert.Equal(["getPaymentStatus", "confirm", "scan", "sendInvoice"], entries.Select(entry => entry.Name));
        Assert.Equal(
            entries[0].Id,
            Assert.Single(await Sandbox.JournalAsync(new() { Kind = EntryKind.Exchange, Result = "SUCCESS", Limit = 1 })).Id);
        Assert.Contains(
            "<ns2:getPaymentStatusResponse",
            (await Sandbox.JournalEntryAsync(entries[0].Id)).Response!.Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_page_is_listed()
    {
        for (var call = 0; call < 501; call++)
            await Call(Message.Of("benchmarkingNop", context: ""));

        Assert.Equal(501, (await Sandbox.JournalAsync()).Count);
    }

    [Fact]
    public async Task Resetting_makes_it_as_new()
    {
        var reference = await GivenInvoice();

        await Sandbox.ResetAsync();

        Assert.Equal(404, (await Assert.ThrowsAsync<SeqrSandboxException>(() => Sandbox.InvoiceAsync(reference))).Status);
        Assert.Empty(await Sandbox.JournalAsync());
    }

    [Fact]
    public async Task The_oldest_path_needs_no_acknowledgment()
    {
        var reference = Text(await Call(Message.Of("sendInvoice", Message.Invoice()), SeqrPath.ExternalClient), "invoiceReference");

        Assert.Equal(SeqrInvoiceStatus.Paid, (await Sandbox.PayAsync(reference)).Status);
        Assert.Contains(
            $"/@{Sandbox.Name}/extclientproxy/service/v2",
            await Fetch(Sandbox.EndpointAt(SeqrPath.ExternalClientV2) + "?wsdl"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_says_what_and_why()
    {
        var refused = await Assert.ThrowsAsync<SeqrSandboxException>(() => Sandbox.PayAsync("20260101000000001"));

        Assert.Equal((404, "/problems/not-found", "There is no such invoice"), (refused.Status, refused.Type, refused.Title));
        Assert.Contains("20260101000000001", refused.Message, StringComparison.Ordinal);
    }

    public sealed class InMemory() : SandboxesOfTests(SeqrTransport.InMemory);

    public sealed class OverLoopback() : SandboxesOfTests(SeqrTransport.Loopback);
}

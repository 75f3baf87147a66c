using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>Tills come, get their code and go; payers wait in front of them.</summary>
public sealed class TerminalDeskTests : IAsyncLifetime
{
    private TestSandbox given = null!;

    private Caller User => new(given.Caller.Reseller, null);

    [Theory]
    [InlineData("Till 1", "1", "Till 1")]
    [InlineData(null, "1", "1")]
    public async Task A_registered_terminal_is_a_cash_register_that_can_sign_its_calls(string? name, string? externalId, string known)
    {
        var till = (await given.Sandbox.Terminals.Register(User, externalId, "secret", name)).Value!;

        Assert.Equal(
            (known, externalId, TerminalKind.CashRegister, given.Caller.Reseller.Id, 32),
            (till.Name, till.ExternalId, till.Kind, till.ResellerId, till.Id.Length));
        Assert.True((await SignIn(till.Id, "secret")).Succeeded);
        Assert.NotEqual(till.Id, (await given.Sandbox.Terminals.Register(User, externalId, "secret", name)).Value!.Id);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_short_password_is_taken_and_every_later_call_is_refused(string? password)
    {
        var till = (await given.Sandbox.Terminals.Register(User, null, password, null)).Value!;

        Assert.Equal(till.Id, till.Name);
        Assert.Equal(ResultCode.AccessDenied, (await SignIn(till.Id, password ?? "")).Code);
    }

    [Theory]
    [InlineData("Code1")]
    [InlineData("1")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123")]
    public async Task A_code_of_letters_and_digits_is_assigned(string seqrId)
    {
        var till = await Till();

        Assert.Equal(seqrId, (await given.Sandbox.Terminals.AssignSeqrId(till, seqrId)).Value!.SeqrId);
        Assert.Equal(seqrId, (await given.Sandbox.Terminals.AssignSeqrId(till, seqrId)).Value!.SeqrId);
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("räka")]
    [InlineData("a-b")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234")]
    public async Task Any_other_code_answers_53_and_changes_nothing(string? seqrId)
    {
        var till = await Till("former");

        Assert.Equal(ResultCode.InvalidSeqrId, (await given.Sandbox.Terminals.AssignSeqrId(till, seqrId)).Code);
        Assert.NotNull(await given.Sandbox.Store.FindTerminalBySeqrId("former"));
    }

    [Theory]
    [InlineData(null, "The call has no seqrId.")]
    [InlineData("", "The call has no seqrId.")]
    [InlineData("two words", "The seqrId two words has to be letters and digits without accents, 64 at most.")]
    public async Task A_code_that_is_not_assigned_is_refused_with_what_a_code_is(string? seqrId, string reason) =>
        Assert.Equal(reason, (await given.Sandbox.Terminals.AssignSeqrId(await Till(), seqrId)).Refusal?.Reason);

    [Fact]
    public async Task A_code_that_another_terminal_has_answers_53_until_it_is_free()
    {
        var (owner, other) = (await Till("mine"), await Till());
        Assert.Equal(ResultCode.InvalidSeqrId, (await given.Sandbox.Terminals.AssignSeqrId(other, "mine")).Code);

        await given.Sandbox.Terminals.AssignSeqrId(owner, "newer");
        Assert.True((await given.Sandbox.Terminals.AssignSeqrId(other, "mine")).Succeeded);
        await given.Sandbox.Terminals.Unregister(other);
        Assert.True((await given.Sandbox.Terminals.AssignSeqrId(owner, "mine")).Succeeded);
    }

    [Fact]
    public async Task An_unregistered_terminal_loses_its_bill_code_and_payer_and_answers_29()
    {
        var till = await Till("code");
        var bill = await Send(till);

        var gone = (await given.Sandbox.Terminals.Unregister(till)).Value!;

        Assert.Equal((true, null, null), (gone.Unregistered, gone.SeqrId, gone.Waiting));
        var ended = await given.Stored(bill);
        Assert.Equal((Phase.Canceled, CancelReason.TerminalUnregistered), (ended.Phase, ended.CancelReason));
        Assert.Equal(ResultCode.InvalidSeqrId, (await given.Sandbox.Tills.Scan(TestSandbox.Payer, "code")).Code);
        Assert.Equal(ResultCode.InvalidInitiatorPrincipalId, (await SignIn(till.Terminal!.Id, "secret")).Code);
        // One that was authenticated before is refused alike.
        Assert.Equal(ResultCode.InvalidInitiatorPrincipalId, (await given.Sandbox.Terminals.Unregister(till)).Code);
        Assert.Equal(ResultCode.InvalidInitiatorPrincipalId, (await given.Sandbox.Terminals.AssignSeqrId(till, "code")).Code);
        Assert.Equal(
            ResultCode.InvalidInitiatorPrincipalId,
            (await given.Sandbox.Invoices.Send(till, new() { Total = new("SEK", 1m) }, [], AcknowledgmentMode.NoAcknowledgment)).Code);
    }

    [Fact]
    public async Task A_reservation_outlives_its_terminal()
    {
        var reserved = await given.Pay(await given.Send(mode: PaymentMode.ReservationRequired));

        await given.Sandbox.Terminals.Unregister(given.Caller);

        Assert.Equal(Phase.Reserved, (await given.Stored(reserved)).Phase);
    }

    [Fact]
    public async Task A_newer_bill_ends_the_open_one_of_a_cash_register_but_not_of_a_web_shop()
    {
        var till = await Till();
        Invoice[] bills = [await Send(till), await Send(till), await given.Send(), await given.Send()];

        Assert.Equal(
            [(Phase.Canceled, CancelReason.Superseded), (Phase.Issued, null), (Phase.Issued, null), (Phase.Issued, (CancelReason?)null)],
            await Task.WhenAll(bills.Select(async bill => await given.Stored(bill) is var now ? (now.Phase, now.CancelReason) : default)));
        Assert.Equal(bills[1].Reference, (await given.Sandbox.Invoices.AskStatus(till, null)).Value!.Reference);
        Assert.Equal(ResultCode.InvalidInvoiceReference, (await given.Sandbox.Invoices.AskStatus(given.Caller, null)).Code);
        Assert.Equal(ResultCode.InvalidInvoiceReference, (await given.Sandbox.Invoices.AskStatus(await Till(), "")).Code);
    }

    [Fact]
    public async Task A_cash_register_asks_about_the_bill_it_names_or_else_about_its_latest()
    {
        var till = await Till();
        Invoice[] bills = [await Send(till), await Send(till)];

        Assert.Equal(bills[0].Reference, await Asked(bills[0].Reference.Value));
        Assert.Equal(bills[1].Reference, await Asked(bills[1].Reference.Value));
        Assert.Equal(bills[1].Reference, await Asked(null));
        Assert.Equal(bills[1].Reference, await Asked(""));

        async Task<InvoiceReference?> Asked(string? reference) =>
            (await given.Sandbox.Invoices.AskStatus(till, reference)).Value?.Reference;
    }

    [Fact]
    public async Task A_payer_takes_the_bill_of_the_till_or_waits_for_it_and_the_newest_is_served()
    {
        var till = await Till("code");

        Assert.Null((await given.Sandbox.Tills.Scan("payer-1", "code")).Value!.Bill);
        Assert.Null((await given.Sandbox.Tills.Scan("payer-2", "code")).Value!.Bill);
        Assert.Equal("payer-2", (await Send(till)).Payer!.PayerId);
        Assert.Null((await given.Sandbox.Store.FindTerminal(till.Terminal!.Id))!.Value.Waiting);
        Assert.Equal("payer-1", (await given.Sandbox.Tills.Scan("payer-1", "code")).Value!.Bill!.Payer!.PayerId);
    }

    [Fact]
    public async Task A_waiting_payers_card_is_offered_with_the_bill()
    {
        var till = await Till("code");
        await given.Sandbox.PayerDesk.KeepCard(TestSandbox.Payer, new(given.Caller.Reseller.Id, "club", "123"));
        await given.Sandbox.Tills.Scan(TestSandbox.Payer, "code");

        var bill = (await given.Sandbox.Invoices.Send(
            till, new() { Total = new("SEK", 1m) }, [], AcknowledgmentMode.OptionalAcknowledgment)).Value!;

        Assert.Equal(
            (Phase.PendingIssuerAcknowledge, new CustomerToken { Id = "club", Value = "123", FromPayer = true }),
            (bill.Phase, Assert.Single(bill.Tokens)));
        Assert.Equal(
            ["Sent", "Scanned", "TokenOffered"],
            (await given.Sandbox.Store.ListHistory(bill.Reference)).Select(entry => entry.Event));
    }

    [Fact]
    public async Task A_payer_who_leaves_waits_no_more()
    {
        var till = await Till("code");
        await given.Sandbox.Tills.Scan(TestSandbox.Payer, "code");

        Assert.False(await given.Sandbox.Tills.Leave("payer-2"));
        Assert.True(await given.Sandbox.Tills.Leave(TestSandbox.Payer));
        Assert.False(await given.Sandbox.Tills.Leave(TestSandbox.Payer));
        Assert.Null((await Send(till)).Payer);
    }

    [Fact]
    public async Task A_payer_who_waits_at_two_tills_leaves_both()
    {
        Caller[] tills = [await Till("first"), await Till("second")];
        // Two scans at the same time get a payer here.
        foreach (var till in tills)
        {
            var stored = (await given.Sandbox.Store.FindTerminal(till.Terminal!.Id))!;
            var waiting = stored.Value with { Waiting = new(TestSandbox.Payer, Given.Noon) };
            Assert.True(await given.Sandbox.Store.Save(new() { Terminals = [stored.With(waiting)] }));
        }

        Assert.True(await given.Sandbox.Tills.Leave(TestSandbox.Payer));
        Assert.All(await Task.WhenAll(tills.Select(WaitingAt)), Assert.Null);
    }

    [Fact]
    public async Task A_payer_stands_at_one_till_and_goes_from_it_only_to_one_that_is_there()
    {
        var (first, second) = (await Till("first"), await Till("second"));
        await given.Sandbox.Tills.Scan(TestSandbox.Payer, "first");

        Assert.Equal(ResultCode.InvalidSeqrId, (await given.Sandbox.Tills.Scan(TestSandbox.Payer, "third")).Code);
        Assert.Equal(TestSandbox.Payer, await WaitingAt(first));

        await given.Sandbox.Tills.Scan(TestSandbox.Payer, "second");
        Assert.Null(await WaitingAt(first));
        Assert.Equal(TestSandbox.Payer, await WaitingAt(second));
    }

    [Fact]
    public async Task A_payer_or_till_that_is_not_there_answers_52_or_53()
    {
        Assert.Equal(ResultCode.InvalidCustomer, (await given.Sandbox.Tills.Scan("nobody", "code")).Code);
        Assert.Equal(ResultCode.InvalidSeqrId, (await given.Sandbox.Tills.Scan(TestSandbox.Payer, "code")).Code);
        Assert.Equal(
            ResultCode.ReceiverPrincipalNotFound,
            (await given.Sandbox.PayerDesk.KeepCard(TestSandbox.Payer, new("nobody", "", ""))).Code);
        Assert.Equal(
            ResultCode.InvalidCustomer,
            (await given.Sandbox.PayerDesk.KeepCard("nobody", new(given.Caller.Reseller.Id, "", ""))).Code);
    }

    public async Task InitializeAsync() => given = await TestSandbox.Open();

    public Task DisposeAsync()
    {
        given.Dispose();
        return Task.CompletedTask;
    }

    private async Task<Caller> Till(string? seqrId = null)
    {
        var till = (await given.Sandbox.Terminals.Register(User, null, "secret", null)).Value!;
        var caller = User with { Terminal = till };
        return seqrId is null ? caller : caller with { Terminal = (await given.Sandbox.Terminals.AssignSeqrId(caller, seqrId)).Value };
    }

    private async Task<string?> WaitingAt(Caller till) =>
        (await given.Sandbox.Store.FindTerminal(till.Terminal!.Id))!.Value.Waiting?.PayerId;

    private async Task<Invoice> Send(Caller till) =>
        (await given.Sandbox.Invoices.Send(till, new() { Total = new("SEK", 100m) }, [], AcknowledgmentMode.NoAcknowledgment)).Value!;

    private ValueTask<Outcome<Caller>> SignIn(string id, string password) =>
        given.Sandbox.Authentication.Authenticate(new("TERMINALID", id, null, password), InvoiceService.SendInvoice);
}

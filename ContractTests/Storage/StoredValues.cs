using SeqrSandbox.ContractTests.Rules;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>Saved values come back unchanged, including members that were never set.</summary>
public abstract class StoredValues(Engine engine) : StoreTest(engine)
{
    [Fact]
    public async Task An_invoice_with_every_member_comes_back_as_it_was()
    {
        var invoice = Everything.Invoice;
        Assert.Empty(Shape.MembersLeftOut(invoice));
        Assert.Empty(Shape.MembersLeftOut(invoice.Bill));
        Assert.Empty(Shape.MembersLeftOut(invoice.Bill.Rows[0]));
        Assert.Empty(Shape.MembersLeftOut(invoice.Tokens[0]));
        Assert.Empty(Shape.MembersLeftOut(invoice.Payment!));
        Assert.Empty(Shape.MembersLeftOut(invoice.Refunds[0]));
        Assert.Empty(Shape.MembersLeftOut(invoice.Plan!));
        Assert.Equal(["Scenario.Match"], Shape.MembersLeftOut(invoice.Plan!.Scenario));
        Assert.Empty(Shape.MembersLeftOut(invoice.Plan.Scenario.Payer[0]));
        Assert.Empty(Shape.MembersLeftOut(invoice.Plan.Scenario.Calls[0]));

        await ComesBack(new() { Invoices = [Stored.New(invoice)] }, store => store.FindInvoice(invoice.Reference), invoice);
    }

    [Fact]
    public async Task An_invoice_with_hardly_a_member_comes_back_as_it_was()
    {
        var invoice = Everything.BareInvoice;
        Assert.True(invoice.Bill.Rows.IsDefault);

        await ComesBack(new() { Invoices = [Stored.New(invoice)] }, store => store.FindInvoice(invoice.Reference), invoice);
    }

    [Fact]
    public async Task No_rows_and_an_empty_list_of_rows_are_kept_apart()
    {
        var invoice = Everything.BareInvoice with { Bill = Everything.BareInvoice.Bill with { Rows = [] } };

        await ComesBack(new() { Invoices = [Stored.New(invoice)] }, store => store.FindInvoice(invoice.Reference), invoice);
        Assert.False((await AnotherStore.FindInvoice(invoice.Reference))!.Value.Bill.Rows.IsDefault);
    }

    [Fact]
    public async Task A_bare_row_token_attempt_and_refund_come_back_as_they_were()
    {
        var invoice = Everything.Invoice with
        {
            Bill = Everything.Bill with { Rows = [new() { Total = new(null, null) }, new()] },
            Tokens = [new()],
            Debit = new(Given.Noon, DebitOutcome.Paid),
            Payment = Given.Payment(),
            Refunds = [new(new("1"), Given.Kronor(1m), Given.Noon, null)],
        };
        var notification = Everything.Notification with { Attempts = [new(Given.Noon, null, TimeSpan.Zero, null)] };

        await ComesBack(new() { Invoices = [Stored.New(invoice)] }, store => store.FindInvoice(invoice.Reference), invoice);
        await ComesBack(
            new() { Notifications = [Stored.New(notification)] },
            store => store.FindNotification(notification.Id),
            notification);
    }

    [Fact]
    public async Task Every_value_of_every_enum_comes_back_as_it_was()
    {
        foreach (var phase in Enum.GetValues<Phase>())
        {
            foreach (var mode in Enum.GetValues<AcknowledgmentMode>())
            {
                var invoice = Given.Invoice(phase) with { Reference = new($"{phase}{mode}"), Acknowledgment = mode };
                await ComesBack(new() { Invoices = [Stored.New(invoice)] }, store => store.FindInvoice(invoice.Reference), invoice);
            }
        }
    }

    [Fact]
    public async Task Notifications_payers_terminals_and_resellers_come_back_as_they_were()
    {
        Assert.Empty(
            new object[]
            {
                Everything.Notification, Everything.Payer, Everything.Terminal, Everything.Reseller
            }.SelectMany(Shape.MembersLeftOut));

        foreach (var (notification, payer, terminal, reseller) in new[]
        {
            (Everything.Notification, Everything.Payer, Everything.Terminal, Everything.Reseller),
            (Everything.BareNotification, Everything.BarePayer, Everything.BareTerminal, Everything.BareReseller),
        })
        {
            await ComesBack(
                new() { Notifications = [Stored.New(notification)] },
                store => store.FindNotification(notification.Id),
                notification);
            await ComesBack(new() { Payers = [Stored.New(payer)] }, store => store.FindPayer(payer.Id), payer);
            await ComesBack(new() { Terminals = [Stored.New(terminal)] }, store => store.FindTerminal(terminal.Id), terminal);
            await ComesBack(new() { Resellers = [Stored.New(reseller)] }, store => store.FindReseller(reseller.Id), reseller);
        }

        Assert.Equal(Shape.Of(new[] { Everything.Payer, Everything.BarePayer }), Shape.Of(await Store.ListPayers()));
        Assert.Equal(Shape.Of(new[] { Everything.Terminal, Everything.BareTerminal }), Shape.Of(await Store.ListTerminals()));
        Assert.Equal(Shape.Of(new[] { Everything.Reseller, Everything.BareReseller }), Shape.Of(await Store.ListResellers()));
    }

    [Fact]
    public async Task Products_and_vouchers_come_back_as_they_were()
    {
        Assert.Empty(new object[] { Everything.VoucherProduct, Everything.Voucher }.SelectMany(Shape.MembersLeftOut));

        foreach (var voucher in new[] { Everything.Voucher, Everything.BareVoucher })
            await ComesBack(new() { Vouchers = [Stored.New(voucher)] }, store => store.FindVoucher(voucher.Reference), voucher);
        Assert.True(await Store.Save(new() { VoucherProducts = [Stored.New(Everything.VoucherProduct)] }));

        Assert.Equal(Shape.Of(new[] { Everything.VoucherProduct }), Shape.Of(await Store.ListVoucherProducts()));
        Assert.Equal(Shape.Of(new[] { Everything.BareVoucher, Everything.Voucher }), Shape.Of(await Store.ListVouchers(10)));
        Assert.Equal(Shape.Of(new[] { Everything.Voucher }), Shape.Of(await Store.ListVouchers(10, Everything.BareVoucher.Reference)));
        var sold = Everything.Voucher.Purchase!;
        Assert.Equal(Everything.Voucher.Reference, (await Store.FindSoldVoucher(sold.Reference))!.Value.Reference);
        Assert.Single(await Store.ListSoldVouchers("shop", sold.At, sold.At));
        Assert.Empty(await Store.ListSoldVouchers("shop", sold.At.AddTicks(1), sold.At.AddDays(1)));
        Assert.Empty(await Store.ListSoldVouchers("other", sold.At, sold.At));
    }

    [Fact]
    public async Task A_second_voucher_with_the_same_serial_number_is_not_saved()
    {
        Assert.True(await Store.Save(new() { Vouchers = [Stored.New(Everything.Voucher)] }));

        Assert.False(await Store.Save(new()
        {
            Vouchers = [Stored.New(Everything.BareVoucher with { Voucher = Everything.Voucher.Voucher })],
        }));
    }

    [Fact]
    public async Task References_go_on_after_the_last_one_of_a_voucher()
    {
        Assert.True(await Store.Save(new() { Vouchers = [Stored.New(Everything.Voucher)] }));

        Assert.Equal(Everything.Voucher.Reversal!.Reference, (await AnotherStore.LastReferences()).Ers);
    }

    [Fact]
    public async Task History_is_told_in_order_and_messages_newest_first()
    {
        HistoryEntry[] history =
        [
            new(new("1"), Given.Noon, "Sent", Phase.Issued, 1, "100 SEK"),
            new(new("1"), Given.Noon, "Scanned", Phase.Issued, 1, null),
            new(new("1"), Given.Noon.AddTicks(1), "Confirmed", Phase.Paying, 1, "anna"),
        ];
        PayerMessage[] messages = [new("anna", Given.Noon, "first"), new("anna", Given.Noon, "second")];

        await Store.Save(new() { History = [.. history], Messages = [.. messages, new("bo", Given.Noon, "other")] });

        Assert.Equal(history, await Store.ListHistory(new("1")));
        Assert.Equal(messages.Reverse(), await Store.ListMessages("anna"));
    }

    [Fact]
    public async Task A_missing_record_is_not_found()
    {
        Assert.Null(await Store.FindInvoice(new InvoiceReference("1")));
        Assert.Null(await Store.FindNotification("1"));
        Assert.Null(await Store.FindPayer("anna"));
        Assert.Null(await Store.FindTerminal("till"));
        Assert.Null(await Store.FindReseller("shop"));
        Assert.Null(await Store.Balance(AccountId.Payer("anna", Currency.Of("SEK"))));
        Assert.Null(await Store.NextDue());
        Assert.Empty(await Store.ListAccounts(null, null));
    }

    private async Task ComesBack<T>(Changes changes, Func<IStore, ValueTask<Stored<T>?>> find, T value)
        where T : class
    {
        Assert.True(await Store.Save(changes));
        var found = await find(AnotherStore);
        Assert.Equal((Shape.Of(value), 1), (Shape.Of(found!.Value), found.Revision));
    }

    public sealed class InMemory() : StoredValues(Engine.Memory);

    public sealed class InFile() : StoredValues(Engine.File);

    public sealed class InPostgres() : StoredValues(Engine.Postgres);
}

using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Sandboxes;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>Queries and lists, with their order.</summary>
public abstract class Queries(Engine engine) : StoreTest(engine)
{
    [Fact]
    public async Task An_invoice_is_found_by_the_references_of_its_payment_and_refunds()
    {
        var invoice = Given.Invoice(Phase.Paid);
        await Store.Save(new() { Invoices = [Stored.New(invoice)], Payments = [Entry("11", 10_000), Entry("12", -4_000)] });

        Assert.Equal(invoice.Reference, (await Store.FindInvoice(new ErsReference("11")))!.Value.Reference);
        Assert.Equal(invoice.Reference, (await Store.FindInvoice(new ErsReference("12")))!.Value.Reference);
        Assert.Null(await Store.FindInvoice(new ErsReference("13")));
        Assert.False(await Store.Save(new() { Payments = [Entry("12", -1)] }));

        PaymentEntry Entry(string reference, long minor) =>
            new(new(reference), invoice.Reference, "shop", "till", null, minor, Currency.Of("SEK"), Given.Noon);
    }

    [Fact]
    public async Task Money_orders_are_found_by_reference_and_listed_newest_first_with_their_rows()
    {
        var orders = new[] { "21", "23", "22" }.Select(reference => Everything.Order with { ErsReference = new(reference) }).ToList();
        await Store.Save(new() { Orders = [.. orders] });

        Assert.Equal(["23", "22", "21"], (await Store.ListOrders(10)).Select(order => order.ErsReference.Value));
        Assert.Equal(["21"], (await Store.ListOrders(10, new("22"))).Select(order => order.ErsReference.Value));
        Assert.Single(await Store.ListOrders(1));
        var found = (await Store.FindOrder(new("21")))!;
        Assert.Equal(orders[0].Rows.AsEnumerable(), found.Rows.AsEnumerable());
        Assert.Equal(orders[0] with { Rows = found.Rows, At = found.At }, found);
        Assert.Equal(orders[0].At, found.At);
        Assert.Null(await Store.FindOrder(new("24")));
        Assert.False(await Store.Save(new() { Orders = [orders[0]] }));
        Assert.Equal("23", (await Store.LastReferences()).Ers?.Value);
    }

    [Fact]
    public async Task What_a_phone_was_topped_up_with_is_summed_for_each_account_and_currency()
    {
        var number = 30;
        await Store.Save(
            new()
            {
                Orders =
                [
                    Topup("AIRTIME", "SEK", 100), Topup("AIRTIME", "SEK", 250), Topup("DATA", "SEK", 1), Topup("AIRTIME", "EUR", 2),
                    Everything.Order,
                ],
            });

        Assert.Equal(
            [("AIRTIME", "0.02 EUR"), ("AIRTIME", "3.5 SEK"), ("DATA", "0.01 SEK")],
            (await Store.SumTopups("anna")).Select(sum => (sum.AccountType, sum.Sum.ToString())));
        Assert.Empty(await Store.SumTopups("bo"));

        Core.Ledger.MoneyOrder Topup(string type, string currency, long minor) => Everything.Order with
        {
            ErsReference = new($"{number++}"),
            Kind = Core.Ledger.MovementKind.Topup,
            Receiver = new(Core.Principals.PrincipalKind.Payer, "anna"),
            ReceiverAccountType = type,
            Amount = Amount.OfMinor(minor, Currency.Of(currency)),
            Rows = [],
        };
    }

    [Fact]
    public async Task A_payer_is_found_by_the_present_phone_number_and_of_two_the_first()
    {
        var (first, second) = (
            Everything.Payer with { Id = "first", Msisdn = "46700000009" },
            Everything.Payer with { Id = "second", Msisdn = "46700000009" });
        await Store.Save(new() { Payers = [Stored.New(first), Stored.New(second)] });

        var found = (await Store.FindPayerByMsisdn("46700000009"))!;
        Assert.Equal("first", found.Value.Id);
        Assert.True(await Store.Save(new() { Payers = [found.With(first with { Msisdn = "46700000010" })] }));
        Assert.Equal("second", (await Store.FindPayerByMsisdn("46700000009"))!.Value.Id);
        Assert.Equal("first", (await Store.FindPayerByMsisdn("46700000010"))!.Value.Id);
        Assert.Null(await Store.FindPayerByMsisdn("46700000011"));
    }

    [Fact]
    public async Task The_invoice_scanned_last_is_found()
    {
        await Store.Save(new()
        {
            Invoices =
            [
                .. new[] { 1, 3, 2 }.Select(minute => Stored.New(
                    Everything.BareInvoice with
                    {
                        Reference = new($"{minute}"),
                        Payer = Given.Anna with { ScannedAt = Given.Noon.AddMinutes(minute) }
                    })),
            ],
        });

        Assert.Equal("3", (await Store.FindInvoiceScannedBy("anna"))!.Value.Reference.Value);
        Assert.Null(await Store.FindInvoiceScannedBy("bo"));
    }

    [Fact]
    public async Task Due_work_is_listed_earliest_first_up_to_the_given_instant()
    {
        var noon = Given.Noon;
        await Store.Save(new()
        {
            Invoices =
            [
                Stored.New(Given.Invoice(Phase.Paid) with { Reference = new("3"), AcknowledgeBy = noon.AddSeconds(3) }),
                Stored.New(Given.Invoice(Phase.Reserved) with { Reference = new("1"), CommitBy = noon.AddSeconds(1) }),
                Stored.New(Given.Invoice(Phase.Paying) with { Reference = new("4"), Debit = new(noon.AddSeconds(4), DebitOutcome.Paid) }),
                Stored.New(Given.Invoice(Phase.Issued) with { Reference = new("5") }),
            ],
            Notifications =
            [
                Stored.New(Everything.Notification with { Id = "n2", Invoice = new("2"), DueAt = noon.AddSeconds(2) }),
                Stored.New(Everything.Notification with { Id = "n9", Invoice = new("9"), DueAt = null }),
            ],
        });

        DueItem[] due =
        [
            new(noon.AddSeconds(1), new("1"), null),
            new(noon.AddSeconds(2), new("2"), "n2"),
            new(noon.AddSeconds(3), new("3"), null),
            new(noon.AddSeconds(4), new("4"), null),
        ];
        Assert.Equal(due, await Store.ListDue(noon.AddHours(1), 10));
        Assert.Equal(due[..2], await Store.ListDue(noon.AddHours(1), 2));
        Assert.Equal(due[..3], await Store.ListDue(noon.AddSeconds(3), 10));
        Assert.Equal(due[..2], await Store.ListDue(noon.AddSeconds(3).AddTicks(-1), 10));
        Assert.Equal(noon.AddSeconds(1), await Store.NextDue());
    }

    [Fact]
    public async Task Work_that_is_no_longer_due_is_no_longer_listed()
    {
        await Store.Save(
            new() { Invoices = [Stored.New(Given.Invoice(Phase.Paid))], Notifications = [Stored.New(Everything.Notification)] });
        var (invoice, notification) =
            ((await Store.FindInvoice(
                Given.Invoice(Phase.Paid).Reference))!, (await Store.FindNotification(Everything.Notification.Id))!);

        await Store.Save(new()
        {
            Invoices = [invoice.With(invoice.Value with { AcknowledgeBy = null })],
            Notifications = [notification.With(notification.Value with { DueAt = null })],
        });

        Assert.Empty(await Store.ListDue(DateTimeOffset.MaxValue, 10));
        Assert.Null(await Store.NextDue());
    }

    [Fact]
    public async Task Invoices_are_listed_newest_first_page_by_page()
    {
        await SaveTenInvoices();

        var all = await References(new(null, null, null, null, 100));
        Assert.Equal(["09", "08", "07", "06", "05", "04", "03", "02", "01", "00"], all);
        Assert.Equal(all[..4], await References(new(null, null, null, null, 4)));
        Assert.Equal(all[4..8], await References(new(null, null, null, new("06"), 4)));
        Assert.Equal(all[8..], await References(new(null, null, null, new("02"), 4)));
        Assert.Empty(await References(new(null, null, null, new("00"), 4)));
    }

    [Fact]
    public async Task Invoices_are_listed_by_phase_terminal_and_time()
    {
        await SaveTenInvoices();

        Assert.Equal(["08", "06", "04", "02", "00"], await References(new([Phase.Issued], null, null, null, 100)));
        Assert.Equal(10, (await References(new([Phase.Issued, Phase.Paid], null, null, null, 100))).Length);
        Assert.Equal(10, (await References(new([], null, null, null, 100))).Length);
        Assert.Equal(["09", "06", "03", "00"], await References(new(null, "till 0", null, null, 100)));
        Assert.Equal(["09", "08", "07"], await References(new(null, null, Given.Noon.AddMinutes(7), null, 100)));
        Assert.Equal(["03"], await References(new([Phase.Paid], "till 0", Given.Noon.AddMinutes(1), new("08"), 100)));
    }

    [Fact]
    public async Task Invoices_are_counted_by_phase()
    {
        Assert.Empty(await Store.CountInvoices());

        await SaveTenInvoices();
        await Store.Save(new() { Invoices = [Stored.New(Given.Invoice(Phase.Paying) with { Reference = new("10") })] });

        Assert.Equal(
            new() { [Phase.Issued] = 5, [Phase.Paid] = 5, [Phase.Paying] = 1 },
            new Dictionary<Phase, int>(await Store.CountInvoices()));
        Assert.Empty(await new SandboxStore(Database, "b").CountInvoices());
    }

    [Fact]
    public async Task Notifications_are_listed_newest_first()
    {
        await Store.Save(new()
        {
            Notifications =
            [
                .. Enumerable.Range(0, 5).Select(i => Stored.New(
                    Everything.Notification with { Id = $"{i}", Invoice = new($"{i % 2}"), CreatedAt = Given.Noon.AddSeconds(i / 2) })),
            ],
        });

        Assert.Equal(["4", "3", "2"], (await Store.ListNotifications(null, 3, null)).Select(notification => notification.Id));
        Assert.Equal(["3", "1"], (await Store.ListNotifications(new("1"), 10, null)).Select(notification => notification.Id));
    }

    [Fact]
    public async Task The_last_references_are_known()
    {
        Assert.Equal((null, null), await Store.LastReferences());

        await Store.Save(Everything.Changes with { Invoices = [Stored.New(Everything.Invoice), Stored.New(Everything.BareInvoice)] });

        Assert.Equal((Everything.BareInvoice.Reference, Everything.Voucher.Reversal!.Reference), await Store.LastReferences());
    }

    [Fact]
    public async Task Invoices_are_listed_by_the_instant_of_payment_or_refund()
    {
        await SaveTenInvoices();
        await Store.Save(new() { Payments = [Paid(1, 0), Paid(3, 10), Paid(5, 20), Paid(1, 15, minor: -1), Paid(7, 30)] });

        Assert.Equal(["05", "03", "01"], await References(Between(10, 20)));
        Assert.Equal(["03"], await References(Between(10, 14)));
        Assert.Empty(await References(Between(31, 40)));

        InvoiceFilter Between(int from, int until) => new([Phase.Paid], null, null, null, 10)
        {
            Paid = (Given.Noon.AddMinutes(from), Given.Noon.AddMinutes(until)),
        };
        PaymentEntry Paid(int invoice, int minute, long minor = 100) => new(
            new($"{invoice}-{minute}"), new($"{invoice:D2}"), "shop", "till", null, minor, Currency.Of("SEK"), Given.Noon.AddMinutes(minute));
    }

    private ValueTask<bool> SaveTenInvoices() => Store.Save(new()
    {
        Invoices =
        [
            .. Enumerable.Range(0, 10).Select(i => Stored.New(Given.Invoice(i % 2 == 0 ? Phase.Issued : Phase.Paid) with
            {
                Reference = new($"{i:D2}"), TerminalId = $"till {i % 3}", SentAt = Given.Noon.AddMinutes(i),
            })),
        ],
    });

    private async Task<string[]> References(InvoiceFilter filter) =>
        [.. (await Store.ListInvoices(filter)).Select(invoice => invoice.Reference.Value)];

    public sealed class InMemory() : Queries(Engine.Memory);

    public sealed class InFile() : Queries(Engine.File);

    public sealed class InPostgres() : Queries(Engine.Postgres);
}

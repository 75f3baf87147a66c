using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>All of a set of changes is saved, or nothing because someone came first.</summary>
public abstract class Saves(Engine engine) : StoreTest(engine)
{
    [Fact]
    public async Task A_lost_race_answers_false_and_changes_nothing()
    {
        await Store.Save(new() { Invoices = [Stored.New(Everything.Invoice)] });
        var loaded = (await Store.FindInvoice(Everything.Invoice.Reference))!;
        Assert.True(await Store.Save(new() { Invoices = [loaded.With(loaded.Value with { Version = 8 })] }));
        var before = await Books();

        // Everything else in the losing set would have been fine, and comes before and after the part that fails.
        var lost = await Store.Save(
            Everything.Changes with { Invoices = [Stored.New(Everything.BareInvoice), loaded.With(loaded.Value with { Version = 9 })] });

        Assert.False(lost);
        Assert.Equal(8, (await Store.FindInvoice(Everything.Invoice.Reference))!.Value.Version);
        Assert.Equal(8, (await AnotherStore.FindInvoice(Everything.Invoice.Reference))!.Value.Version);
        Assert.Null(await Store.FindInvoice(Everything.BareInvoice.Reference));
        Assert.Null(await Store.FindNotification(Everything.Notification.Id));
        Assert.Empty(await Store.ListPayers());
        Assert.Empty(await Store.ListTerminals());
        Assert.Empty(await Store.ListResellers());
        Assert.Empty(await Store.ListMessages("anna"));
        Assert.Empty(await Store.ListHistory(Everything.Invoice.Reference));
        Assert.Equal(before, await Books());
    }

    [Fact]
    public async Task Everything_in_a_set_of_changes_is_saved_together()
    {
        Assert.True(await Store.Save(Everything.Changes));

        Assert.NotNull(await Store.FindInvoice(Everything.Invoice.Reference));
        Assert.NotNull(await Store.FindInvoice(new ErsReference("11")));
        Assert.NotNull(await Store.FindNotification(Everything.Notification.Id));
        Assert.Single(await Store.ListPayers());
        Assert.Single(await Store.ListTerminals());
        Assert.Single(await Store.ListResellers());
        Assert.Single(await Store.ListMessages("anna"));
        Assert.Single(await Store.ListHistory(Everything.Invoice.Reference));
        Assert.Equal("Bank//SEK=-100000000 Merchant/shop/SEK=10000 Payer/anna/SEK=99990000", await Books());
    }

    [Fact]
    public async Task Each_kind_of_value_is_saved_under_the_revision_it_was_loaded_at()
    {
        await Store.Save(Everything.Changes);
        var (invoice, notification) = (
            (await Store.FindInvoice(Everything.Invoice.Reference))!,
            (await Store.FindNotification(Everything.Notification.Id))!);
        var (payer, terminal, reseller) =
            (
                (await Store.FindPayer("anna"))!,
                (await Store.FindTerminal(Everything.Terminal.Id))!,
                (await Store.FindReseller(Everything.Reseller.Id))!);
        Changes[] changes =
        [
            new() { Invoices = [invoice] },
            new() { Notifications = [notification] },
            new() { Payers = [payer] },
            new() { Terminals = [terminal] },
            new() { Resellers = [reseller] },
        ];

        foreach (var change in changes)
        {
            Assert.True(await Store.Save(change));
            Assert.False(await Store.Save(change));
        }

        Assert.Equal(2, (await Store.FindTerminal(Everything.Terminal.Id))!.Revision);
        Assert.Equal(2, (await Store.FindReseller(Everything.Reseller.Id))!.Revision);
    }

    [Fact]
    public async Task A_new_value_whose_key_is_taken_is_a_lost_race()
    {
        await Store.Save(new() { Payers = [Stored.New(Everything.Payer)] });

        Assert.False(await Store.Save(new() { Payers = [Stored.New(Everything.BarePayer), Stored.New(Everything.Payer)] }));
        Assert.Null(await Store.FindPayer(Everything.BarePayer.Id));
    }

    [Fact]
    public async Task A_save_that_makes_something_due_is_told_and_others_are_not()
    {
        var told = 0;
        Store.DueChanged += () => told++;

        await Store.Save(new() { Invoices = [Stored.New(Everything.BareInvoice)] });
        Assert.Equal(0, told);
        await Store.Save(new() { Invoices = [Stored.New(Given.Invoice(Phase.Paid))] });
        await Store.Save(new() { Invoices = [Stored.New(Given.Invoice(Phase.Paid))] });
        Assert.Equal(1, told);
        await Store.Save(new() { Notifications = [Stored.New(Everything.Notification)] });
        Assert.Equal(2, told);
    }

    public sealed class InMemory() : Saves(Engine.Memory);

    public sealed class InFile() : Saves(Engine.File);

    public sealed class InPostgres() : Saves(Engine.Postgres);
}

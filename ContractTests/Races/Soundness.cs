using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.ContractTests.Rules;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Storage;

namespace SeqrSandbox.ContractTests.Races;

/// <summary>What must hold in a sandbox whenever nothing is under way, whatever happened before.</summary>
internal static class Soundness
{
    public static Task Check(TestSandbox given) => Check(given.Sandbox.Store, given.Database, given.Sandbox.Name);

    public static async Task Check(IStore store, IDatabase database, string sandbox)
    {
        var invoices = await store.ListInvoices(new(null, null, null, null, int.MaxValue));
        await CheckBooks(store, await Payments(database, sandbox), invoices);
        foreach (var invoice in invoices)
            await Check(store, invoice);
        foreach (var terminal in await store.ListTerminals())
            await Check(store, terminal);
    }

    private static async Task CheckBooks(IStore store, Dictionary<string, long> payments, IReadOnlyList<Invoice> invoices)
    {
        var accounts = await store.ListAccounts(null, null);
        Assert.All(accounts.GroupBy(held => held.Account.Currency), group => Assert.Equal(0, group.Sum(held => held.Minor)));

        // What reports tell of is what merchants hold, and what is reserved is what bills say.
        Assert.Equal(payments, Held(AccountKind.Merchant));
        Assert.Equal(
            invoices.Where(invoice => invoice.Phase == Phase.Paid)
                .GroupBy(invoice => $"{invoice.ResellerId}/{invoice.Bill.Total.Currency}")
                .ToDictionary(group => group.Key, group => group.Sum(invoice => invoice.Payment!.Amount.Minor - invoice.RefundedMinor))
                .Where(held => held.Value != 0).ToDictionary(),
            Held(AccountKind.Merchant));
        Assert.Equal(
            invoices.Where(invoice => invoice.Reserved is not null)
                .GroupBy(invoice => $"{invoice.Payer!.PayerId}/{invoice.Bill.Total.Currency}")
                .ToDictionary(group => group.Key, group => group.Sum(invoice => invoice.Reserved!.Value.Minor)),
            Held(AccountKind.Reservation));

        Dictionary<string, long> Held(AccountKind kind) => accounts.Where(held => held.Account.Kind == kind && held.Minor != 0)
            .ToDictionary(held => $"{held.Account.Owner}/{held.Account.Currency}", held => held.Minor);
    }

    private static async Task<Dictionary<string, long>> Payments(IDatabase database, string sandbox)
    {
        var sums = await database.All(
            "SELECT reseller || '/' || currency, CAST(sum(minor) AS BIGINT) FROM payments WHERE sandbox = $1 AND reversed = 0 "
                + "GROUP BY 1 HAVING sum(minor) <> 0",
            row => (row.GetString(0), row.GetInt64(1)),
            sandbox);
        return sums.ToDictionary();
    }

    /// <summary>
    /// Its history is a walk along the lifecycle's arrows that ends where the invoice stands, and its members fit its
    /// phase.
    /// </summary>
    private static async Task Check(IStore store, Invoice invoice)
    {
        var walk = (await store.ListHistory(invoice.Reference)).Select(entry => entry.Phase).ToArray();
        Assert.Equal((Phase.Issued, invoice.Phase), (walk[0], walk[^1]));
        Assert.All(walk.Zip(walk.Skip(1)), arrow => Assert.Contains(arrow, LifecycleWalkTests.Arrows));
        Assert.Equal(invoice.Phase == Phase.Reserved, invoice.Reserved is not null);
        Assert.Equal(invoice.Phase == Phase.Canceled, invoice.CancelReason is not null);
        Assert.Equal(invoice.Phase == Phase.Paid || invoice.CancelReason == CancelReason.NotAcknowledged, invoice.Payment is not null);
        Assert.InRange(invoice.RefundedMinor, 0, invoice.Payment?.Amount.Minor ?? 0);
    }

    private static async Task Check(IStore store, Terminal terminal)
    {
        var open = await store.ListOpenInvoices(terminal.Id);
        Assert.True(open.Count <= 1 || terminal.Kind == TerminalKind.WebShop, $"{terminal.Id} has {open.Count} open bills.");
        if (terminal.Unregistered)
            Assert.Equal((0, null, null), (open.Count, terminal.SeqrId, terminal.Waiting));
        if (terminal.Waiting is not null)
            Assert.Empty(open);
    }
}

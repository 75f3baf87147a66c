using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks.Principals;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Sandboxes;
using SeqrSandbox.Simulator.Storage.Sqlite;
using InvoiceStatus = Reference.Client.InvoiceStatus;

namespace SeqrSandbox.ContractTests.Flows;

/// <summary>What was answered to a merchant survives a process that is killed.</summary>
public sealed class CrashTests
{
    private const int Checkouts = 1000;
    private const int Together = 50;

    [Fact]
    public async Task Whatever_was_answered_before_kill_9_is_there_after_a_restart_and_the_books_balance()
    {
        using var data = new TemporaryDirectory();
        var before = await KillAmidCheckouts(data.Path);

        await using (var simulator = await SimulatorProcess.Start(data.Path))
        {
            await using var after = new Shopper(simulator.Address);
            foreach (var (reference, answered) in before.Answered)
            {
                // What was under way when the process died was carried out or not; nobody was told.
                var status = await after.StatusOf(reference);
                Assert.True(
                    status == (answered == InvoiceStatus.Paid ? "PAID" : "ISSUED") || (
                        answered == InvoiceStatus.Issued && status == "PAID"),
                    $"{reference} was answered as {answered} and is {status}.");
            }

            foreach (var (ersReference, reference) in before.Refunds)
                Assert.Contains(ersReference, await after.RefundsOf(reference));
            Assert.True(await after.CheckOut(Checkouts + 1), "The simulator does not check out after the restart.");
            Assert.Equal(0, await simulator.Stop());
        }

        await BooksBalance(data.Path, before);
    }

    [Fact]
    public async Task A_changed_password_holds_after_kill_9()
    {
        using var data = new TemporaryDirectory();
        var terminal = new Reference.Client.PrincipalId("TERMINALID", "public_test_shop_terminal");
        await using (var simulator = await SimulatorProcess.Start(data.Path))
        {
            await using var before = new Shopper(simulator.Address);
            Assert.Null((await before.Principals.ChangePrincipalPasswordAsync(terminal, "n3w-secret")).Refusal);
            simulator.Kill();
        }

        await using var again = await SimulatorProcess.Start(data.Path);
        await using var old = new Shopper(again.Address);
        await using var changed = new Shopper(again.Address, "n3w-secret");
        Assert.Equal(Reference.Client.ResultCode.AuthenticationFailed, (
            await old.Principals.RequestPrincipalInformationAsync(terminal)).Refusal?.Code);
        Assert.Equal("Active", (await changed.Principals.RequestPrincipalInformationAsync(terminal)).Value?.Status);
    }

    /// <summary>Runs checkouts until the process is killed in the middle of them; answers what they were told.</summary>
    private static async Task<Shopper> KillAmidCheckouts(string data)
    {
        await using var simulator = await SimulatorProcess.Start(data);
        var shopper = new Shopper(simulator.Address);
        await using (shopper)
        {
            await shopper.FreezeClock();
            Assert.True(await shopper.CheckOut(0));
            var next = 0;
            var finished = 0;
            var customers = Enumerable.Range(0, Together).Select(async _ =>
            {
                while (Interlocked.Increment(ref next) is var number && number <= Checkouts && await shopper.CheckOut(number))
                {
                    if (Interlocked.Increment(ref finished) == Checkouts / 3)
                        simulator.Kill();
                }
            });
            await Task.WhenAll(customers);
            Assert.InRange(finished, Checkouts / 3, Checkouts - 1);
        }

        return shopper;
    }

    private static async Task BooksBalance(string data, Shopper before)
    {
        using var database = SqliteDatabase.InDirectory(data);
        var store = new SandboxStore(database, "");
        var accounts = await store.ListAccounts(null, null);
        Assert.Equal(0, accounts.Sum(account => account.Minor));

        var invoices = await store.ListInvoices(new(null, null, null, null, 10_000));
        Assert.True(invoices.Count >= before.Answered.Count);
        var held = invoices.Where(invoice => invoice.Phase == Phase.Paid)
            .Sum(invoice => invoice.Payment!.Amount.Minor - invoice.RefundedMinor);
        Assert.Equal(held, accounts.Where(account => account.Account.Kind == AccountKind.Merchant).Sum(account => account.Minor));
        Assert.Equal(0, accounts.Where(account => account.Account.Kind == AccountKind.Reservation).Sum(account => account.Minor));

        var orders = await store.ListOrders(10_000);
        Assert.Superset(before.Orders.ToHashSet(), orders.Select(order => order.ErsReference.Value).ToHashSet());
        Assert.NotEmpty(before.Orders);
        Assert.Equal(
            (long)(MoneyAccounts.OpeningBalance * 100) - orders.Sum(order => order.Amount.Minor),
            accounts.Single(account => account.Account.Kind == AccountKind.Reseller).Minor);
        Assert.Equal(
            orders.Where(order => order.Kind == MovementKind.Topup).Sum(order => order.Amount.Minor),
            accounts.Single(account => account.Account.Kind == AccountKind.Product).Minor);
    }
}

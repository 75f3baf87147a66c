using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>Many calls at once on the same money: nothing is paid twice, given back twice or lost.</summary>
public abstract class ConcurrentPayments(Engine engine) : IAsyncLifetime
{
    private const string Shop = "public_test_shop";

    private readonly EngineUnderTest kept = new(engine);
    private IDatabase database = null!;
    private TestSandbox given = null!;

    [Fact]
    public async Task Refunds_at_once_never_exceed_the_payment()
    {
        var paid = await given.Pay(await given.Send(100m));
        await given.Sandbox.Invoices.AskStatus(given.Caller, paid.Reference.Value);

        // 64 refunds of 3 SEK: 33 fit into 100 SEK.
        var outcomes = await AtOnce(64, _ => given.Sandbox.Invoices.Refund(
            given.Caller, paid.Payment!.ErsReference.Value, new() { Total = new("SEK", 3m) }));

        Assert.Equal(33, outcomes.Count(outcome => outcome.Succeeded));
        Assert.Equal(
            [ResultCode.SumOfRefundsCanNotBeMoreThanOriginalTransaction],
            outcomes.Where(outcome => !outcome.Succeeded).Select(outcome => outcome.Code).Distinct());
        Assert.Equal(33, outcomes.Where(outcome => outcome.Succeeded).Select(outcome => outcome.Value!.ErsReference).Distinct().Count());
        Assert.Equal(9_900, (await given.Stored(paid)).RefundedMinor);
        await AssertBooks(merchant: 100);
    }

    [Fact]
    public async Task Checkouts_of_one_payer_at_once_all_balance()
    {
        var paid = await AtOnce(200, async _ => await given.Pay(await given.Send(7.50m)));

        Assert.All(paid, invoice => Assert.Equal(Phase.Paid, invoice.Phase));
        Assert.Equal(200, paid.Select(invoice => invoice.Payment!.ErsReference).Distinct().Count());
        await AssertBooks(merchant: 200 * 750);
    }

    [Fact]
    public async Task A_payer_spends_at_most_what_the_account_holds()
    {
        // Each costs a third of what the payer has, less a little: three fit.
        var paid = await AtOnce(12, async _ => await given.Pay(await given.Send(333_333m)));

        Assert.Equal(3, paid.Count(invoice => invoice.Phase == Phase.Paid));
        Assert.Equal(9, paid.Count(invoice => invoice.Phase == Phase.Failed));
        await AssertBooks(merchant: 99_999_900);
    }

    [Fact]
    public async Task One_of_cancel_and_confirm_at_once_wins()
    {
        var invoices = await AtOnce(50, async _ =>
        {
            var invoice = await given.Send(1m);
            await given.Sandbox.PayerDesk.Scan(TestSandbox.Payer, QrCode.Of(invoice.Reference));
            return invoice;
        });

        var outcomes = await AtOnce(100, async i => i % 2 == 0
            ? await given.Sandbox.PayerDesk.Confirm(TestSandbox.Payer, null, DebitOutcome.Paid, invoices[i / 2].Reference)
            : await given.Sandbox.Invoices.Cancel(given.Caller, invoices[i / 2].Reference.Value));

        Assert.All(outcomes.Chunk(2), pair => Assert.Single(pair, outcome => outcome.Succeeded));
        await AssertBooks(merchant: 100 * outcomes.Where((outcome, i) => i % 2 == 0 && outcome.Succeeded).Count());
    }

    public async Task InitializeAsync()
    {
        database = kept.Open();
        given = await TestSandbox.Open(database: database);
    }

    public Task DisposeAsync()
    {
        given.Dispose();
        database.Dispose();
        kept.Dispose();
        return Task.CompletedTask;
    }

    private static Task<T[]> AtOnce<T>(int count, Func<int, ValueTask<T>> call) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Run(() => call(i).AsTask())));

    private async Task AssertBooks(long merchant)
    {
        Assert.Equal(merchant, await given.Sandbox.Store.Balance(AccountId.Merchant(Shop, Currency.Of("SEK"))) ?? 0);
        // An account is opened by the first payment.
        Assert.Equal(merchant == 0 ? 0 : 100_000_000 - merchant, await given.Balance());
        Assert.Equal(0, await given.SumOfAccounts());
        Assert.Equal(merchant, await database.First(
            "SELECT coalesce(sum(CASE to_kind WHEN 'Merchant' THEN minor ELSE -minor END), 0) FROM movements "
                + "WHERE 'Merchant' IN (from_kind, to_kind)",
            row => row.GetInt64(0)));
    }

    public sealed class InMemory() : ConcurrentPayments(Engine.Memory);

    public sealed class InFile() : ConcurrentPayments(Engine.File);

    public sealed class InPostgres() : ConcurrentPayments(Engine.Postgres);
}

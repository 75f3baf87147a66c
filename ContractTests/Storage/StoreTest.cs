using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Sandboxes;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>A test of the store: each runs on every engine.</summary>
public abstract class StoreTest : IDisposable
{
    private readonly EngineUnderTest engine;

    private protected StoreTest(Engine engine)
    {
        Kind = engine;
        this.engine = new(engine);
        Database = this.engine.Open();
        Store = new(Database, "a");
    }

    private protected IDatabase Database { get; }

    private protected Engine Kind { get; }

    private protected SandboxStore Store { get; }

    /// <summary>A store of the same rows that has nothing in memory: what it finds was written and read.</summary>
    private protected SandboxStore AnotherStore => new(Database, "a");

    public void Dispose()
    {
        Database.Dispose();
        engine.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>All accounts with what they hold, in minor units.</summary>
    private protected async Task<string> Books() => string.Join(' ', (await Store.ListAccounts(null, null)).Select(account =>
        $"{account.Account.Kind}/{account.Account.Owner}/{account.Account.Currency}={account.Minor}"));
}

using SeqrSandbox.Testing;

namespace ShopTests;

/// <summary>The start of every test of the shop: a sandbox of its own, and the shop pointed at it.</summary>
[Collection(nameof(SeqrFixture))]
public abstract class ShopTest(SeqrFixture seqr) : IAsyncLifetime
{
    private HttpClient http = null!;

    protected TestSandbox Sandbox { get; private set; } = null!;

    protected Checkout Checkout { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        http = new();
        Sandbox = await seqr.Simulator.CreateSandboxAsync();
        Checkout = ShopAt();
    }

    public virtual async Task DisposeAsync()
    {
        http.Dispose();
        await Sandbox.DisposeAsync();
    }

    protected Checkout ShopAt(Uri? notificationUrl = null) => new(http, Sandbox.Endpoint, notificationUrl);
}

/// <summary>Lets all classes of tests share the simulator.</summary>
[CollectionDefinition(nameof(SeqrFixture))]
public sealed class SeqrTests : ICollectionFixture<SeqrFixture>;

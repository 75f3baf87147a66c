using Reference.Client;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Wire;

/// <summary>A client and a fake SEQR, and a comparison of what was sent with what should have been.</summary>
public abstract class WireFixture : IAsyncLifetime
{
    private ServiceProvider services = null!;

    internal FakeSeqr Seqr { get; private set; } = null!;

    internal SeqrClient Client => services.GetRequiredService<SeqrClient>();

    internal SeqrShopClient Shop => services.GetRequiredService<SeqrShopClient>();

    internal SeqrPrincipalClient Principals => services.GetRequiredService<SeqrPrincipalClient>();

    public async Task InitializeAsync()
    {
        Seqr = await FakeSeqr.StartAsync();
        services = Seqr.Client();
    }

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        await Seqr.DisposeAsync();
    }

    internal void AssertSent(string operation, string membersAfterContext, string context = Envelope.Context) => Assert.Equal(
        CanonicalXml.Of(Envelope.Of(operation, context + membersAfterContext)), CanonicalXml.Of(Seqr.Received[^1].Body));
}

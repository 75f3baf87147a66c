using Microsoft.Extensions.DependencyInjection;
using Reference.Client;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>A merchant's backend: the reference client in its three parts, with the credentials that pacts name.</summary>
internal sealed class ReferenceBackend : IAsyncDisposable
{
    public static readonly SeqrCredentials WebShop = SeqrCredentials.ForTerminal("public_test_shop_terminal", "12345678");
    public static readonly SeqrCredentials Till = SeqrCredentials.ForTerminal(Examples.Terminal, "12345678");
    public static readonly SeqrCredentials Manager = SeqrCredentials.ForResellerUser("public_test_shop", "1234");

    private readonly ServiceProvider services;

    public ReferenceBackend(Uri server) => services = new ServiceCollection().AddSeqrClient(options =>
    {
        options.Endpoint = new(server, "/soap/merchant/cashregister-2");
        options.Credentials = WebShop;
        options.ClientId = "Test shop";
        options.ClientReference = () => "Test 1.0";
    }).BuildServiceProvider();

    public SeqrClient Seqr => services.GetRequiredService<SeqrClient>();

    public SeqrShopClient Shop => services.GetRequiredService<SeqrShopClient>();

    public SeqrPrincipalClient Principals => services.GetRequiredService<SeqrPrincipalClient>();

    /// <summary>Makes one call to the mock, in the form that the core reads.</summary>
    /// <param name="call">The call.</param>
    /// <param name="spoil">What becomes of the request on its way, for a client that is wrong on purpose.</param>
    /// <returns>The consumer of <see cref="Mock.Play"/>.</returns>
    public static Func<Uri, Task> Makes(Func<ReferenceBackend, Task> call, Func<string, string>? spoil = null) => async mock =>
    {
        await using var between = await Tampering.Start(mock, request => PlainForm.Of(spoil?.Invoke(request) ?? request));
        await using var backend = new ReferenceBackend(between.Address);
        await call(backend);
    };

    public ValueTask DisposeAsync() => services.DisposeAsync();
}

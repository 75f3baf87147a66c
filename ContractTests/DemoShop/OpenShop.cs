using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Reference.Client.Checkout;
using Reference.Client.Demo;
using Reference.Client.Demo.Web;
using SeqrSandbox.ContractTests.Flows;

namespace SeqrSandbox.ContractTests.DemoShop;

/// <summary>The demo shop on a free port, with data of its own.</summary>
internal sealed class OpenShop : IAsyncDisposable
{
    private readonly TemporaryDirectory data = new();
    private readonly DemoOptions options;
    private WebApplication app;

    private OpenShop(Uri sandbox, Func<DemoOptions, DemoOptions>? change)
    {
        options = new DemoOptions
        {
            Command = DemoCommand.Shop,
            Url = new(sandbox, "soap/merchant/cashregister-2"),
            Urls = Storefront.WithPort(new("http://127.0.0.1:0")),
            Data = data.Path,
        };
        options = change?.Invoke(options) ?? options;
        app = Storefront.Build(options);
        Http = new() { BaseAddress = options.Urls };
    }

    /// <summary>An address where no server listens.</summary>
    public static Uri Nowhere => Storefront.WithPort(new("http://127.0.0.1:0"));

    public Uri Address => options.Urls;

    /// <summary>A customer without a browser.</summary>
    public HttpClient Http { get; }

    public InAppCheckout Checkout => Part<InAppCheckout>();

    /// <param name="sandbox">The root of the sandbox that it bills through.</param>
    /// <param name="change">What is otherwise than usual.</param>
    public static async Task<OpenShop> Open(Uri sandbox, Func<DemoOptions, DemoOptions>? change = null)
    {
        var shop = new OpenShop(sandbox, change);
        await shop.app.StartAsync();
        return shop;
    }

    /// <summary>A part of its backend.</summary>
    public T Part<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Closes it, with the polls that go on behind its pages.</summary>
    public async Task Close()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>Opens it again at the same address with the same data.</summary>
    public async Task Reopen()
    {
        app = Storefront.Build(options);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        data.Dispose();
    }
}

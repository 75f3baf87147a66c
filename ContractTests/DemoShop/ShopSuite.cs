using System.Net;
using System.Text.Json;
using Reference.Client.Checkout;
using SeqrSandbox.ContractTests.Browser;

namespace SeqrSandbox.ContractTests.DemoShop;

/// <summary>A shop with a sandbox of its own for each test, used over HTTP alone.</summary>
public abstract class ShopSuite(BrowsedSimulator simulator) : IAsyncLifetime, IClassFixture<BrowsedSimulator>
{
    private OpenShop? shop;

    /// <summary>The root of this test's sandbox.</summary>
    protected Uri Sandbox { get; } = new(simulator.Address, $"/@shop-{Guid.NewGuid():N}"[..20] + "/");

    private protected OpenShop Shop => shop!;

    private protected ControlApi Control => new(simulator.Http, Sandbox);

    public async Task InitializeAsync() => shop = await OpenShop.Open(Sandbox);

    public async Task DisposeAsync() => await Shop.DisposeAsync();

    private protected async Task<(HttpStatusCode Status, string Html)> Get(string path)
    {
        using var answer = await Shop.Http.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a form and follows to the page it leads to.</summary>
    private protected async Task<(HttpStatusCode Status, string Html)> Send(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await Shop.Http.PostAsync(new Uri(path, UriKind.Relative), form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>An order of two teas, 178.00 SEK, that can be paid.</summary>
    private protected async Task<Order> Order(string id = "tea-1")
    {
        await Send("/orders", ("order", id), ("tea", "2"));
        return (await Shop.Checkout.FindAsync(id))!;
    }

    private protected Task<JsonElement> Pay(Order order) => Control.Post($"invoices/{order.InvoiceReference}/pay");

    /// <summary>An order that was paid, and of which the shop knows.</summary>
    private protected async Task<Order> Paid(string id = "tea-1")
    {
        await Pay(await Order(id));
        return (await Shop.Checkout.ReturnedAsync(id))!;
    }
}

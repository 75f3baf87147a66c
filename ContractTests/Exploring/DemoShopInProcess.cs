using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reference.Client.Demo;
using Reference.Client.Demo.Web;
using SeqrSandbox.ContractTests.Shared;
using SeqrSandbox.Testing.Exploring;

namespace SeqrSandbox.ContractTests.Exploring;

/// <summary>
/// The demo shop in this process, used over HTTP but without sockets of its own. A restart takes milliseconds; that of the program, which
/// samples/shops/demo drives in the same way, takes a second.
/// </summary>
internal sealed class DemoShopInProcess : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http;

    private DemoShopInProcess(WebApplication app) => (this.app, http) = (app, app.GetTestClient());

    /// <param name="data">Where the shops keep their orders.</param>
    public static ExploredShop<DemoShopInProcess> In(TemporaryDirectory data) => new()
    {
        Name = "demo shop",
        Open = opening => OpenAsync(opening, data),
        Order = (shop, order) => shop.PostAsync("orders", ("order", order.Id), ("pot", "1")),
        Look = (shop, id) => shop.LookAsync(id),
        Notified = (shop, notification) =>
            shop.PostAsync("notification" + notification.Address.Query, ("invoiceReference", notification.InvoiceReference)),
        Return = (shop, id) => shop.http.GetAsync($"back?order={id}"),
        Cancel = (shop, id) => shop.PostAsync($"orders/{id}/cancel"),
        Again = (shop, id) => shop.PostAsync($"orders/{id}/again"),
        Refund = (shop, refund) => shop.PostAsync(
            $"orders/{refund.Order}/refund", ("refund", refund.Id), ("amount", refund.Amount.ToString(CultureInfo.InvariantCulture))),
        Tick = shop => shop.PostAsync("api/tick"),
        TickEvery = TimeSpan.FromMinutes(5),
    };

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    private static async Task<DemoShopInProcess> OpenAsync(ShopOpening opening, TemporaryDirectory data)
    {
        var folder = data.File(opening.Address.AbsolutePath.Trim('/'));
        // Nothing is kept from the life before.
        if (opening.Kept.TryAdd(nameof(data), folder) && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        var options = new DemoOptions { Command = DemoCommand.Shop, Url = opening.Endpoint, Urls = opening.Address, Data = folder };
        var app = Storefront.Build(options, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
            builder.Services
                .AddSingleton(opening.Clock)
                .AddSingleton(ReferenceShop.ClientAt(opening.Endpoint))
                .AddSingleton(new Watcher { Output = TextWriter.Null });
        });
        await app.StartAsync();
        return new(app);
    }

    private async Task<int> PostAsync(string path, params (string Name, string Value)[] form)
    {
        using var content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await http.PostAsync(path, content);
        return (int)answer.StatusCode;
    }

    private async Task<ShopView?> LookAsync(string id)
    {
        using var answer = await http.GetAsync($"api/orders/{id}");
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;
        var order = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!;
        return new(
            (string?)order["state"] switch
            {
                "Open" or "Sending" => ShopState.Open,
                "Paid" => ShopState.Paid,
                "Refunded" => ShopState.Refunded,
                "Canceled" or "Failed" or "InDoubt" or "NotSent" or "Refused" => ShopState.Unpaid,
                var state => throw new InvalidOperationException($"'{state}' is no state of an order."),
            },
            (string?)order["reference"]);
    }
}

using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Reference.Client;
using Reference.Client.Transport;

namespace SeqrSandbox.ContractTests.Flows;

/// <summary>Checks out again and again with the reference client, and notes the last thing that was answered for each invoice.</summary>
internal sealed class Shopper : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly HttpClient control;

    public Shopper(Uri simulator, string password = "12345678")
    {
        services = new ServiceCollection().AddLogging().AddSeqrClient(seqr =>
        {
            seqr.Endpoint = new Uri(simulator, "/soap/merchant/cashregister-2");
            seqr.Credentials = SeqrCredentials.ForTerminal("public_test_shop_terminal", password);
            seqr.ClientId = "Crash test";
            seqr.Timeout = TimeSpan.FromSeconds(30);
        }).BuildServiceProvider();
        control = new() { BaseAddress = simulator };
    }

    public SeqrClient Seqr => services.GetRequiredService<SeqrClient>();

    /// <summary>By reference: the status that was answered last.</summary>
    public ConcurrentDictionary<string, InvoiceStatus> Answered { get; } = new();

    /// <summary>By ersReference: the invoices of answered refunds.</summary>
    public ConcurrentDictionary<string, string> Refunds { get; } = new();

    public SeqrPrincipalClient Principals => services.GetRequiredService<SeqrPrincipalClient>();

    /// <summary>The ersReferences of answered transfers and top-ups.</summary>
    public ConcurrentBag<string> Orders { get; } = [];

    /// <summary>Tops up a phone and transfers money to its owner.</summary>
    public async Task MoveMoney()
    {
        var shop = new PrincipalId("RESELLERID", "public_test_shop");
        var order = new MoneyOrder(shop, new("CUSTOMERID", "payer-1"), new(1, "SEK"));
        Orders.Add((await Principals.RequestTransferAsync(order)).Value!.ErsReference!);
        Orders.Add((await Principals.RequestTopupAsync(order with { ProductId = "TOPUP" })).Value!.ErsReference!);
    }

    /// <summary>One checkout: send, pay, ask, and give some of it back.</summary>
    /// <returns>False when the simulator was gone before the end.</returns>
    public async Task<bool> CheckOut(int number)
    {
        try
        {
            var order = new Invoice { Total = new Money(100 + (number % 50), "SEK"), ClientInvoiceId = $"order-{number}" };
            var sent = (await Seqr.SendInvoiceAsync(order)).Value!;
            Answered[sent.InvoiceReference] = InvoiceStatus.Issued;
            using var paid = await control.PostAsync(new Uri($"/sandbox/invoices/{sent.InvoiceReference}/pay", UriKind.Relative), null);
            Assert.Equal("PAID", await StatusIn(paid));
            Answered[sent.InvoiceReference] = InvoiceStatus.Paid;
            var status = (await Seqr.GetPaymentStatusAsync(sent.InvoiceReference)).Value!;
            Assert.Equal(InvoiceStatus.Paid, status.Status);
            if (number % 5 == 0)
                await MoveMoney();
            if (number % 3 == 0)
            {
                var refund = (await Seqr.RefundPaymentAsync(status.ErsReference!, new Invoice { Total = new Money(10, "SEK") })).Value!;
                Refunds[refund.ErsReference!] = sent.InvoiceReference;
            }
            return true;
        }
        catch (Exception gone) when (gone is SeqrTransportException or HttpRequestException or SocketException)
        {
            return false;
        }
    }

    public async Task<string> StatusOf(string reference)
    {
        using var answer = await control.GetAsync(new Uri($"/sandbox/invoices/{reference}", UriKind.Relative));
        return await StatusIn(answer);
    }

    public async Task<IEnumerable<string>> RefundsOf(string reference)
    {
        var invoice = await control.GetFromJsonAsync<JsonElement>(new Uri($"/sandbox/invoices/{reference}", UriKind.Relative));
        return invoice.GetProperty("refunds").EnumerateArray().Select(refund => refund.GetProperty("ersReference").GetString()!).ToList();
    }

    public async Task FreezeClock()
    {
        using var answer = await control.PostAsync(new Uri("/sandbox/clock/freeze", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        control.Dispose();
        await services.DisposeAsync();
    }

    private static async Task<string> StatusIn(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("status").GetString()!;
    }
}

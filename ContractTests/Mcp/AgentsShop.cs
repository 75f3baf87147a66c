using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Reference.Client;
using Reference.Client.Checkout;
using Reference.Client.Demo;
using Reference.Client.Reconciliation;
using SeqrSandbox.ContractTests.DemoShop;
using SeqrSandbox.ContractTests.Pacts;

namespace SeqrSandbox.ContractTests.Mcp;

/// <summary>
/// The demo shop as the backend that an agent works on. What it sends is spoiled on the way, by three mistakes. Each is mended by the
/// finding that tells it.
/// </summary>
internal sealed class AgentsShop : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.6);

    private readonly Dictionary<string, string> mistakes = new(StringComparer.Ordinal)
    {
        ["client-id-missing"] = "clientId",
        ["client-reference-missing"] = "clientReference",
        ["item-quantity-missing"] = "itemQuantity",
    };

    private Tampering? between;
    private OpenShop? shop;
    private int orders;
    private Order? paid;

    private AgentsShop()
    {
    }

    /// <summary>The invoice of the latest order.</summary>
    public string Invoice { get; private set; } = "";

    /// <summary>The link of the order's page, which opens the app.</summary>
    public string Link { get; private set; } = "";

    public bool IsRight => mistakes.Count == 0;

    private OpenShop Shop => shop!;

    private string Id => string.Create(CultureInfo.InvariantCulture, $"tea-{orders}");

    /// <param name="seqr">The SOAP address.</param>
    public static async Task<AgentsShop> Open(Uri seqr)
    {
        var opened = new AgentsShop();
        opened.between = await Tampering.Start(seqr, opened.Spoil);
        opened.shop = await OpenShop.Open(opened.between.Address, options => options with { WalletIsApp = true });
        return opened;
    }

    /// <summary>Mends what a finding says; false if the shop does not do that.</summary>
    public bool Mend(string finding) => mistakes.Remove(finding);

    /// <summary>A customer orders two teas.</summary>
    public async Task Order()
    {
        orders++;
        await Send("/orders", ("order", Id), ("tea", "2"));
        var order = await Find();
        (Invoice, Link) = (order.InvoiceReference!, Shop.Checkout.LinkFor(order)!);
    }

    /// <summary>The customer presses "Look again".</summary>
    public async Task LookAgain()
    {
        using var answer = await Shop.Http.GetAsync(new Uri($"/back?order={Id}", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Asks as the documentation wants it: again and again, a while between. The pause is what is certified.</summary>
    public async Task LookAgainAndAgain()
    {
        using var pause = new PeriodicTimer(Pause);
        await LookAgain();
        await pause.WaitForNextTickAsync();
        await LookAgain();
        await pause.WaitForNextTickAsync();
        await LookAgain();
    }

    public Task Cancel() => Send($"/orders/{Id}/cancel");

    public async Task Refund()
    {
        Assert.True((await Find()).IsPaid);
        await Send($"/orders/{Id}/refund", ("refund", "refund-1"), ("everything", "on"));
    }

    /// <summary>The office's work, for which the shop has no page.</summary>
    public async Task GiveReceipt()
    {
        var given = await Shop.Part<SeqrClient>().SubmitPaymentReceiptAsync(paid!.ErsReference!);
        Assert.Null(given.Refusal);
    }

    /// <inheritdoc cref="GiveReceipt"/>
    public async Task ClosePeriod()
    {
        var scope = PeriodScope.OfTheShop(Shop.Part<DemoOptions>().ResellerCredentials);
        Assert.Null((await Shop.Part<PeriodDesk>().CloseAsync(scope)).Refusal);
    }

    /// <summary>Notes that the latest order is paid: receipts are for it.</summary>
    public async Task KeepPayment() => paid = await Find();

    public async ValueTask DisposeAsync()
    {
        if (shop is not null)
            await shop.DisposeAsync();
        if (between is not null)
            await between.DisposeAsync();
    }

    private string Spoil(string request) => mistakes.Values.Aggregate(
        request, (text, member) => Regex.Replace(text, $"<{member}>.*?</{member}>", "", RegexOptions.Singleline));

    private async Task<Order> Find() => (await Shop.Checkout.FindAsync(Id))!;

    private async Task Send(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await Shop.Http.PostAsync(new Uri(path, UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
    }
}

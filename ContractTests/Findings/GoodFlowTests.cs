using Reference.Client;
using Reference.Client.Checkout;
using SeqrSandbox.ContractTests.Flows;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Simulator.Payers;

namespace SeqrSandbox.ContractTests.Findings;

/// <summary>What the documentation shows and the reference client does is right: nothing worse than a hint is found.</summary>
public sealed class GoodFlowTests : IAsyncLifetime
{
    private const string Payer = PayerRegistry.DefaultPayerId;

    private readonly KestrelSimulator simulator = new();

    public Task InitializeAsync() => simulator.InitializeAsync();

    public Task DisposeAsync() => simulator.DisposeAsync();

    [Fact]
    public async Task The_checkout_of_the_reference_client()
    {
        await using var shop = await Shop.Open(simulator);
        var order = await shop.Checkout.StartAsync(new Purchase("A-1", "Tea", new Money(149.90m, "SEK"))
        {
            Rows = [new("Tea", new Money(149.90m, "SEK")) { Quantity = 2 }],
        });
        await shop.Checkout.ReturnedAsync("A-1");
        var polling = shop.Checkout.PollAsync("A-1");
        // A question on its way while the notification's is answered would carry the version of before.
        await Eventually.Holds(async () => await Questions() == 2, "the first question of the polling");
        Assert.True((await simulator.Sandbox.Phone.Scan(Payer, shop.Checkout.LinkFor(order))).Succeeded);
        Assert.True((await simulator.Sandbox.Phone.Confirm(Payer, null, DebitOutcome.Paid, new(order.InvoiceReference!))).Succeeded);
        await shop.Notified;
        Assert.Equal(OrderState.Paid, (await polling).Bill.State);
        await shop.Checkout.ReturnedAsync("A-1");
        await shop.Checkout.RefundAsync("A-1", "part", new Money(49.90m, "SEK"));

        await NothingWorseThanAHint(atLeast: 6);
    }

    [Fact]
    public async Task Checkouts_that_come_to_nothing()
    {
        await using var shop = await Shop.Open(simulator);
        await shop.Checkout.StartAsync(new Purchase("B-1", "Tea", new Money(20, "SEK")));
        await shop.Checkout.CancelAsync("B-1");
        var refused = await shop.Checkout.StartAsync(new Purchase("B-2", "Tea", new Money(20, "SEK")));
        await simulator.Sandbox.Phone.Scan(Payer, refused.QrCode);
        await simulator.Sandbox.Phone.Confirm(Payer, null, DebitOutcome.InsufficientFunds, new(refused.InvoiceReference!));
        Assert.Equal(OrderState.Failed, (await shop.Checkout.ReturnedAsync("B-2"))!.State);

        await NothingWorseThanAHint(atLeast: 6);
    }

    [Fact]
    public async Task The_script_of_a_point_of_sale()
    {
        var (status, output, errors) = await OtherProgram.Run(
            "bash", ["docs/examples/point-of-sale.sh", simulator.Address.AbsoluteUri.TrimEnd('/')], Repository.Root);
        Assert.True(status == 0, output + errors);

        await NothingWorseThanAHint(atLeast: 20);
    }

    [Theory]
    [InlineData("sendInvoice")]
    [InlineData("getPaymentStatus")]
    [InlineData("refundPayment")]
    public async Task A_message_that_the_documentation_shows(string name)
    {
        await simulator.Call(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "examples", name + ".xml")));

        await NothingWorseThanAHint(atLeast: 1);
    }

    private async Task<int> Questions() =>
        (await simulator.Sandbox.Journal.List(new() { Limit = 1000 })).Count(entry => entry.Name == "getPaymentStatus");

    private async Task NothingWorseThanAHint(int atLeast)
    {
        var entries = await simulator.Sandbox.Journal.List(new() { Limit = 1000 });
        Assert.True(entries.Count >= atLeast, $"Only {entries.Count} entries were recorded.");
        Assert.Equal([], from entry in entries
                         from finding in entry.Findings
                         where finding.Severity > Severity.Hint
                         select $"{entry.Name} at {finding.Place}: {finding.Code}. {finding.Advice}");
    }
}

using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.ContractTests.PaperBills;

/// <summary>The issuer is told of each paid bill, by the delivery of all notifications.</summary>
public sealed class IssuerNotificationTests : PaperBillSuite
{
    [Fact]
    public async Task The_issuer_gets_the_number_of_the_invoice_as_json()
    {
        await using var issuer = await GivenIssuer(200);

        var reference = await GivenPaid(PrintedBill.Documented);
        await Pass("1ms");

        var number = PaperInvoiceId.Of(new(reference));
        Assert.Equal([$$"""POST /paid application/json; charset=utf-8 {"invoiceId": {{number}}}"""], issuer.Received);
        // Exact where numbers are floating point.
        Assert.Equal(number, (long)(double)number);
        Assert.Equal("delivered", (await Get("/sandbox/notifications"))["items[0].state"]);
    }

    [Fact]
    public async Task Any_other_status_than_200_is_tried_again_on_the_documented_schedule()
    {
        await using var issuer = await GivenIssuer(204, 202, 500, 302, 204);
        var start = Host.Sandbox.Clock.GetUtcNow();

        var reference = await GivenPaid(PrintedBill.Documented);
        await Pass("1d");

        var attempts = Assert.Single(await Host.Sandbox.Store.ListNotifications(new InvoiceReference(reference), 10)).Attempts;
        Assert.Equal(
            [0, 10, 20, 80, 305, 755, 1655, 3455, 7055, 14255],
            attempts.Select(attempt => (int)Math.Round((attempt.At - start).TotalSeconds)));
        Assert.Equal([204, 202, 500, 302, 204, 204, 204, 204, 204, 204], attempts.Select(attempt => attempt.Status));
        Assert.Equal("gave-up", (await Get("/sandbox/notifications"))["items[0].state"]);
        var entries = await Host.Sandbox.Journal.List(new() { Kind = EntryKind.NotificationAttempt, Limit = 50 });
        Assert.Equal(10, entries.Count);
        Assert.All(entries, entry => Assert.Equal("notification-failed", Assert.Single(entry.Findings).Code));
        Assert.Contains("no other status than 200", entries[^1].Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("never", 0, 0)]
    [InlineData("twice", 1, 2)]
    [InlineData("late", 0, 1)]
    public async Task A_scenario_says_how_it_is_delivered(string deliver, int atOnce, int later)
    {
        await using var issuer = await GivenIssuer(200);
        var after = deliver == "never" ? "" : "\n  after: 30s";
        (await Send(
            HttpMethod.Put,
            "/sandbox/scenarios/told",
            $"name: told\nmatch: {{ title: \"Test*\" }}\nnotification:\n  deliver: {deliver}{after}\n",
            "application/yaml")).ShouldBe(201);

        await GivenPaid(PrintedBill.Documented);
        await Pass("1s");
        Assert.Equal(atOnce, issuer.Received.Count);
        await Pass("60s");

        Assert.Equal(later, issuer.Received.Count);
    }

    [Fact]
    public async Task An_issuer_without_an_address_is_not_told()
    {
        await GivenPaid(PrintedBill.Documented);

        Assert.Empty((await Get("/sandbox/notifications")).Each("items", "invoice"));
    }

    private async Task<IssuerListener> GivenIssuer(params int[] statuses)
    {
        await GivenFrozen();
        var issuer = await IssuerListener.Answering(statuses);
        (await Put("/sandbox/partners/issuer/example", $$"""{"notificationUrl":"{{issuer.Url}}"}""")).ShouldBe(200);
        return issuer;
    }
}

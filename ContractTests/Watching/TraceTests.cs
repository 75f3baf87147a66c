using Microsoft.AspNetCore.Http;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.ContractTests.Watching;

/// <summary>A caller's trace, from its call to the journal and to the notification, without an exporter.</summary>
public sealed class TraceTests : WatchedSuite
{
    private const string Sending = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private const string Paying = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

    [Fact]
    public async Task The_notification_of_a_payment_carries_the_trace_of_the_call_that_sent_the_invoice()
    {
        await using var listener = await MerchantListener.Start(200);
        var reference = await GivenInvoiceUnder(Sending, listener.Url);

        await Pay(reference, under: null);
        await listener.Next();

        Assert.Equal([Sending], listener.TraceParents);
        await Eventually.Holds(async () => (await Entries(EntryKind.NotificationAttempt)).Count == 1, "the attempt is recorded");
        Assert.Equal(Sending, Assert.Single(await Entries(EntryKind.Exchange)).TraceParent?.Text);
        Assert.Equal(Sending, Assert.Single(await Entries(EntryKind.NotificationAttempt)).TraceParent?.Text);
        Assert.All(await Entries(EntryKind.PayerAction), entry => Assert.Null(entry.TraceParent));
    }

    [Fact]
    public async Task The_trace_of_the_call_that_pays_counts_more()
    {
        await using var listener = await MerchantListener.Start(200);
        var reference = await GivenInvoiceUnder(Sending, listener.Url);

        await Pay(reference, Paying);
        await listener.Next();

        Assert.Equal([Paying], listener.TraceParents);
        Assert.All(await Entries(EntryKind.PayerAction), entry => Assert.Equal(Paying, entry.TraceParent?.Text));
    }

    [Fact]
    public async Task Who_only_asks_has_not_caused_the_notification()
    {
        await using var listener = await MerchantListener.Start(200);
        await PutDefault("name: asked\npayer:\n  - do: scan\n  - do: confirm\n    after: 2 polls\n");
        var reference = await GivenInvoiceUnder(Sending, listener.Url);

        await CallUnder(Paying, "getPaymentStatus", Message.Member("invoiceReference", reference));
        await CallUnder(Paying, "getPaymentStatus", Message.Member("invoiceReference", reference));
        await listener.Next();

        Assert.Equal([Sending], listener.TraceParents);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00-00000000000000000000000000000000-00f067aa0ba902b7-01")]
    [InlineData("00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01")]
    [InlineData(Sending + "," + Paying)]
    public async Task Without_a_valid_one_no_trace_is_kept_and_none_handed_on(string? traceParent)
    {
        await using var listener = await MerchantListener.Start(200);
        var reference = await GivenInvoiceUnder(traceParent, listener.Url);

        await Pay(reference, under: traceParent);
        await listener.Next();

        Assert.Equal([null], listener.TraceParents);
        Assert.All(await Host.Sandbox.Journal.List(new()), entry => Assert.Null(entry.TraceParent));
    }

    [Fact]
    public async Task Two_headers_are_as_invalid_as_a_wrong_one()
    {
        await Post(
            Core.Contract.InvoiceService.Path,
            Message.Of("benchmarkingNop", context: ""),
            (request, _) => request.Headers.TryAddWithoutValidation("traceparent", [Sending, Paying]));

        Assert.Null(Assert.Single(await Host.Sandbox.Journal.List(new())).TraceParent);
    }

    [Fact]
    public async Task The_sandbox_that_a_call_opens_does_not_go_on_under_its_trace()
    {
        await using var listener = await MerchantListener.Start(200);
        await Post(
            $"/@new{Core.Contract.InvoiceService.Path}",
            Message.Of("benchmarkingNop", context: ""),
            (request, _) => request.Headers.TryAddWithoutValidation("traceparent", Sending));
        var sent = await Call("sendInvoice", Bill(listener.Url), path: $"/@new{Core.Contract.InvoiceService.Path}");

        (await Post($"/@new/sandbox/invoices/{ReferenceIn(sent)}/pay")).ShouldBe(200);
        await listener.Next();

        Assert.Equal([null], listener.TraceParents);
    }

    [Fact]
    public async Task The_journal_shows_it_as_json_and_on_the_entrys_page()
    {
        await GivenInvoiceUnder(Sending, null);
        await Call("benchmarkingNop", context: "");

        Assert.Equal(Sending, (await Get("/sandbox/journal/1"))["traceParent"]);
        Assert.Equal(Sending, (await Get("/sandbox/journal"))["items[1].traceParent"]);
        Assert.False((await Get("/sandbox/journal")).At("items[0]").TryGetProperty("traceParent", out _));
        Assert.Contains("<dt>Trace</dt>", await Host.Client.GetStringAsync("/journal/1"), StringComparison.Ordinal);
        Assert.Contains(Sending.Split('-')[1], await Host.Client.GetStringAsync("/journal/1"), StringComparison.Ordinal);
        Assert.DoesNotContain("<dt>Trace</dt>", await Host.Client.GetStringAsync("/journal/2"), StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<JournalEntry>> Entries(EntryKind kind) => Host.Sandbox.Journal.List(new() { Kind = kind });

    private static string Bill(string? url) => Message.Invoice(
        members: Message.Member("acknowledgmentMode", "NO_ACKNOWLEDGMENT") + Message.Member("notificationUrl", url));

    private static string ReferenceIn(string answer) => answer.Split("<invoiceReference>")[1].Split('<')[0];

    private async Task<string> GivenInvoiceUnder(string? traceParent, string? url) => ReferenceIn(
        traceParent is null ? await Call("sendInvoice", Bill(url)) : await CallUnder(traceParent, "sendInvoice", Bill(url)));

    private async Task Pay(string reference, string? under)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/sandbox/invoices/{reference}/pay");
        if (under is not null)
            request.Headers.TryAddWithoutValidation("traceparent", under);
        using var response = await Host.Client.SendAsync(request);
        Assert.Equal(StatusCodes.Status200OK, (int)response.StatusCode);
    }
}

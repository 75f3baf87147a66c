using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Foreign;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.ContractTests.Watching;

/// <summary>
/// Spans of the program as it is run, over real sockets: a trace is in one piece from a merchant's call to its notification.
/// </summary>
public sealed class ExportTests : IAsyncLifetime
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string Caller = "00f067aa0ba902b7";

    private readonly TemporaryDirectory data = new();
    private OtlpReceiver receiver = null!;
    private MerchantListener listener = null!;

    public async Task InitializeAsync() => (receiver, listener) = (await OtlpReceiver.Start(), await MerchantListener.Start(200));

    public async Task DisposeAsync()
    {
        await receiver.DisposeAsync();
        await listener.DisposeAsync();
        data.Dispose();
    }

    [Fact]
    public async Task A_trace_goes_from_the_call_over_the_due_work_to_the_notification()
    {
        await using var simulator = await Start();
        using var merchant = new TracedMerchant(simulator.Address);
        var reference = await merchant.Send(listener.Url, $"00-{Trace}-{Caller}-01");

        await merchant.Pay(reference);
        await listener.Next();

        var call = await receiver.Span("invoice/sendInvoice", Trace);
        var due = await receiver.Span("due notification", Trace);
        var post = await receiver.Span("POST", Trace);
        Assert.Equal(("seqr-sandbox", Caller, 2, 0), (call.Service, call.ParentId, call.Kind, call.Status));
        Assert.Equal(
            [
                ("rpc.method", "sendInvoice"), ("rpc.service", "invoice"), ("rpc.system", "soap"),
                ("seqr.invoice", reference), ("seqr.result_code", "0"), ("seqr.sandbox", ""),
            ],
            call.Tags.Select(tag => (tag.Key, tag.Value)).Order());
        Assert.Equal((1, post.ParentId), (due.Kind, due.SpanId));
        Assert.Equal((3, 0, "200", listener.Url), (post.Kind, post.Status, post.Tags["http.response.status_code"], post.Tags["url.full"]));
        Assert.Equal([$"00-{Trace}-{post.SpanId}-01"], listener.TraceParents);
        Assert.Contains(due.ParentId, receiver.Spans.Where(span => span.TraceId == Trace).Select(span => span.SpanId));
    }

    [Fact]
    public async Task A_restart_keeps_the_trace()
    {
        string reference;
        await using (var simulator = await Start())
        {
            using var merchant = new TracedMerchant(simulator.Address);
            reference = await merchant.Send(listener.Url, $"00-{Trace}-{Caller}-01");
            Assert.Equal(0, await simulator.Stop());
        }

        var call = await receiver.Span("invoice/sendInvoice", Trace);
        await using var again = await Start();
        using var payer = new TracedMerchant(again.Address);
        await payer.Pay(reference);
        await listener.Next();

        var post = await receiver.Span("POST", Trace);
        Assert.Equal([$"00-{Trace}-{post.SpanId}-01"], listener.TraceParents);
        Assert.NotEqual(call.SpanId, post.SpanId);
    }

    [Fact]
    public async Task A_call_without_a_trace_begins_one_and_a_fault_is_an_error()
    {
        await using var simulator = await Start(("OTEL_SERVICE_NAME", "sandbox-7"));
        using var merchant = new TracedMerchant(simulator.Address);
        await merchant.Call("{evil}", "", null, $"/@shop{InvoiceService.Path}");
        await merchant.Send(listener.Url, null);

        await Eventually.Holds(() => receiver.Spans.Count >= 2, "both spans arrive");

        var fault = receiver.Spans.Single(span => span.Name == "invoice/other");
        var sent = receiver.Spans.Single(span => span.Name == "invoice/sendInvoice");
        Assert.Equal(("", 2, "shop", "sandbox-7"), (fault.ParentId, fault.Status, fault.Tags["seqr.sandbox"], fault.Service));
        Assert.Equal(("", 0), (sent.ParentId, sent.Status));
        Assert.NotEqual(fault.TraceId, sent.TraceId);
    }

    [Fact]
    public async Task The_sampler_of_the_standard_variables_decides_and_the_trace_is_handed_on_all_the_same()
    {
        await using var simulator = await Start(("OTEL_TRACES_SAMPLER", "always_off"));
        using var merchant = new TracedMerchant(simulator.Address);
        await merchant.Pay(await merchant.Send(listener.Url, $"00-{Trace}-{Caller}-01"));
        await listener.Next();

        Assert.StartsWith($"00-{Trace}-", Assert.Single(listener.TraceParents), StringComparison.Ordinal);
        Assert.Equal(0, await simulator.Stop());
        Assert.Empty(receiver.Spans);
    }

    [Fact]
    public async Task A_caller_that_does_not_sample_is_followed()
    {
        await using var simulator = await Start();
        using var merchant = new TracedMerchant(simulator.Address);
        await merchant.Pay(await merchant.Send(listener.Url, $"00-{Trace}-{Caller}-00"));
        await listener.Next();

        Assert.Matches($"^00-{Trace}-[0-9a-f]{{16}}-00$", Assert.Single(listener.TraceParents));
        Assert.Equal(0, await simulator.Stop());
        Assert.DoesNotContain(receiver.Spans, span => span.TraceId == Trace);
    }

    [Fact]
    public async Task A_checkout_in_PHP_is_seen_from_its_call_to_its_notification()
    {
        await using var simulator = await Start();
        var root = simulator.Address.AbsoluteUri.TrimEnd('/');

        await ForeignProgram.Run(
            "php", "php_checkout.php", "php-cli php-soap", $"{root}{InvoiceService.Path}?wsdl", root,
            ("TRACEPARENT", $"00-{Trace}-{Caller}-01"), ("NOTIFICATION_URL", listener.Url));
        await listener.Next();

        var (sent, post) = (await receiver.Span("invoice/sendInvoice", Trace), await receiver.Span("POST", Trace));
        Assert.Equal(Caller, sent.ParentId);
        Assert.Equal(Caller, (await receiver.Span("invoice/refundPayment", Trace)).ParentId);
        Assert.Equal([$"00-{Trace}-{post.SpanId}-01"], listener.TraceParents);
    }

    private Task<SimulatorProcess> Start(params (string Name, string Value)[] variables) =>
        SimulatorProcess.Start(data.Path, variables: [.. receiver.Variables, .. variables]);
}

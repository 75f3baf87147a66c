using System.Diagnostics;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;
using static SeqrSandbox.ContractTests.Scenarios.Library;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>Faults as a socket sees them.</summary>
public sealed class WireFaultTests(KestrelSimulator simulator) : IClassFixture<KestrelSimulator>, IAsyncLifetime
{
    private static readonly DurationRange Moment = DurationRange.Exactly(TimeSpan.FromMilliseconds(300));

    // A fault may depend on the number of the call.
    public Task InitializeAsync() => simulator.Sandbox.Reset();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_delayed_answer_comes_whole_after_its_time()
    {
        var started = Stopwatch.GetTimestamp();

        var (head, body, _) = await Provoke(new() { Kind = FaultKind.Delay, For = Moment, CarriedOut = true });

        Assert.True(Stopwatch.GetElapsedTime(started) >= Moment.Least);
        Assert.StartsWith("HTTP/1.1 200 OK", head, StringComparison.Ordinal);
        Assert.Equal("0", ResultCodeIn(body));
    }

    /// <summary>A merchant whose time-out is shorter than the delay: it does not know what SEQR would have said.</summary>
    [Fact]
    public async Task A_late_answer_to_a_caller_that_has_gone_is_recorded_as_none()
    {
        simulator.Sandbox.Scenarios = new Library(
            Failing(new() { Kind = FaultKind.Delay, For = DurationRange.Exactly(TimeSpan.FromMinutes(9)), CarriedOut = true }));
        using (var connection = await simulator.Open())
        {
            await Send(connection, Message.Of("sendInvoice", Message.Invoice()));
            await Eventually.Holds(async () => await Invoices() == 1, "the call is carried out");
        }

        await Eventually.Holds(async () => await Recorded() is not null, "the call is recorded");
        var recorded = await Recorded();
        Assert.Equal(
            (null, null, null, "The caller had gone before the answer was sent."),
            (recorded!.Result, recorded.Status, recorded.Response, recorded.Detail));
        Assert.Equal("rule 1: Delay", recorded.Scenario?.Step);

        async Task<int> Invoices() => (await simulator.Sandbox.Store.ListInvoices(new InvoiceFilter(null, null, null, null, 10))).Count;

        async Task<JournalEntry?> Recorded() =>
            (await simulator.Sandbox.Journal.List(new() { Name = "sendInvoice", WithBodies = true, Limit = 10 })).SingleOrDefault();
    }

    [Fact]
    public async Task Silence_ends_without_a_byte_when_its_time_has_passed()
    {
        var started = Stopwatch.GetTimestamp();

        var (head, body, _) = await Provoke(new() { Kind = FaultKind.Timeout, For = Moment, CarriedOut = true });

        Assert.True(Stopwatch.GetElapsedTime(started) >= Moment.Least);
        Assert.Equal(("", 0), (head, body.Length));
    }

    [Fact]
    public async Task Silence_without_a_time_does_not_hold_up_the_end_of_the_simulator()
    {
        await using var host = await ControlHost.Start(Transport.Kestrel);
        host.Sandbox.Scenarios = new Library(Failing(new() { Kind = FaultKind.Timeout, CarriedOut = true }));
        using var content = new StringContent(Message.Of("cancelInvoice"), Encoding.UTF8, "text/xml");
        var call = host.Client.PostAsync(InvoiceService.Path, content);
        Assert.NotSame(call, await Task.WhenAny(call, Task.Delay(300)));
        var started = Stopwatch.GetTimestamp();

        await host.App.StopAsync();

        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(5));
        await Assert.ThrowsAsync<HttpRequestException>(() => call);
    }

    [Fact]
    public async Task A_reset_is_a_reset()
    {
        var (head, body, reset) = await Provoke(new() { Kind = FaultKind.Reset, CarriedOut = true });

        Assert.Equal(("", 0, true), (head, body.Length, reset));
    }

    [Fact]
    public async Task An_empty_answer_is_a_200_without_a_body()
    {
        var (head, body, _) = await Provoke(new() { Kind = FaultKind.Empty, CarriedOut = true });

        Assert.StartsWith("HTTP/1.1 200 OK", head, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Length: 0", head, StringComparison.Ordinal);
        Assert.Empty(body);
    }

    [Fact]
    public async Task A_garbled_answer_is_as_long_and_no_XML_and_the_same_in_the_same_run()
    {
        var (_, whole, _) = await Provoke(null);

        var (head, garbled, _) = await Provoke(new() { Kind = FaultKind.Garbled, CarriedOut = true });
        await simulator.Sandbox.Reset();
        var (_, again, _) = await Provoke(new() { Kind = FaultKind.Garbled, CarriedOut = true });

        Assert.StartsWith("HTTP/1.1 200 OK", head, StringComparison.Ordinal);
        Assert.Equal((whole.Length, false), (garbled.Length, whole.SequenceEqual(garbled)));
        using var stream = new MemoryStream(garbled);
        Assert.Throws<XmlException>(() => XDocument.Load(stream));
        Assert.Equal(garbled, again);
    }

    [Fact]
    public async Task Half_an_answer_ends_before_the_length_it_announces()
    {
        var (_, whole, _) = await Provoke(null);

        var (head, half, reset) = await Provoke(new() { Kind = FaultKind.Truncated, CarriedOut = true });

        Assert.Contains($"\r\nContent-Length: {whole.Length}", head, StringComparison.Ordinal);
        Assert.Equal(whole[..(whole.Length / 2)], half);
        Assert.False(reset);
    }

    [Fact]
    public async Task An_HTTP_status_comes_with_a_page_as_a_proxy_sends_it()
    {
        var (head, body, _) = await Provoke(new() { Kind = FaultKind.Http, HttpStatus = 502, CarriedOut = false });

        Assert.StartsWith("HTTP/1.1 502 Bad Gateway", head, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: text/html", head, StringComparison.Ordinal);
        Assert.Contains("<h1>502 Bad Gateway</h1>", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_SOAP_fault_is_the_servers()
    {
        simulator.Sandbox.Scenarios = new Library(Failing(new() { Kind = FaultKind.SoapFault, CarriedOut = false }));

        var answer = await simulator.Post(Message.Of("cancelInvoice"));

        Assert.Equal((500, "soap:Server"), (answer.Status, answer.Fault().Code));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_call_whose_answer_is_lost_was_carried_out_or_not_as_the_fault_says(bool carriedOut, int invoices)
    {
        var context = (await new Wire.GivenOnTheWire(simulator).Merchant($"lost-{carriedOut}")).Context(1);

        var (_, body, reset) = await Provoke(
            new() { Kind = FaultKind.Reset, CarriedOut = carriedOut }, Message.Of("sendInvoice", Message.Invoice(), context));

        Assert.Equal((0, true), (body.Length, reset));
        var sent = await simulator.Sandbox.Store.ListInvoices(new InvoiceFilter(null, $"lost-{carriedOut}_terminal_1", null, null, 10));
        Assert.Equal(invoices, sent.Count);
    }

    [Fact]
    public async Task A_call_with_a_wrong_password_is_never_scripted()
    {
        var (_, body, _) = await Provoke(
            new() { Kind = FaultKind.Reset, CarriedOut = false },
            Message.Of("cancelInvoice", context: Message.ContextOf(Message.Shop, "wrong")));

        Assert.Equal("20", ResultCodeIn(body));
    }

    [Fact]
    public async Task Only_the_calls_that_name_it_are_faulty()
    {
        simulator.Sandbox.Scenarios = new Library(
            Failing(new() { Kind = FaultKind.Http, HttpStatus = 503, CarriedOut = false }) with { Name = "down-1" }, Manual);
        var naming = Message.Context.Replace(
            "<context>",
            "<context><clientComment>till 4, scenario=down-1; late shift</clientComment>",
            StringComparison.Ordinal);

        Assert.Equal(503, (await simulator.Post(Message.Of("cancelInvoice", context: naming))).Status);
        Assert.Equal((int)ResultCode.InvalidInvoiceReference, (await simulator.Call(Message.Of("cancelInvoice"))).Code);
    }

    private static Scenario Failing(Fault? fault) => Of("failing") with { Calls = fault is null ? [] : [new() { Fault = fault }] };

    private static string? ResultCodeIn(byte[] body) =>
        XDocument.Parse(Encoding.UTF8.GetString(body)).Descendants("resultCode").SingleOrDefault()?.Value;

    /// <summary>A call under a scenario with this fault, over a connection that is closed after it: what came, and how it ended.</summary>
    private async Task<(string Head, byte[] Body, bool WasReset)> Provoke(Fault? fault, string? envelope = null)
    {
        simulator.Sandbox.Scenarios = new Library(Failing(fault));
        using var connection = await simulator.Open();
        await Send(connection, envelope ?? Message.Of("benchmarkingNop", context: ""));
        return await connection.ReadToEnd();
    }

    private static async Task Send(RawConnection connection, string envelope)
    {
        var body = Encoding.UTF8.GetBytes(envelope);
        await connection.Send(
            $"POST {InvoiceService.Path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml; charset=utf-8\r\n"
                + $"Content-Length: {body.Length}\r\nConnection: close\r\n\r\n");
        await connection.Send(body);
    }
}

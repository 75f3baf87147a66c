using System.Text;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;

namespace SeqrSandbox.ContractTests.Wire.BadInput;

/// <summary>
/// A message that is no call is answered soon by a fault that says what to correct, and does no harm.
/// </summary>
public abstract class BadInputTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    /// <summary>Loose: a message that takes as long is one that a simulator can be stopped with.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Names => [.. HostileMessage.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_answered_by_a_fault_with_one_line_on_what_to_mend(string name)
    {
        var answer = await Post(HostileMessage.All[name]);

        var (code, reason) = answer.Fault();
        Assert.Equal((HostileMessage.All[name].Status, HostileMessage.All[name].Code), (answer.Status, code));
        Assert.InRange(reason.Length, 10, 1000);
        Assert.DoesNotContain('\n', reason);
        Assert.DoesNotContain(HostileMessage.Password, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("XmlReader", answer.Text, StringComparison.Ordinal);
        await Simulator.MustStillAnswer();
        await Verifier.Verify(reason).UseTextForParameters(name.Replace(' ', '_'));
    }

    [Theory]
    [InlineData("soapenv:mustUnderstand='0'")]
    [InlineData("mustUnderstand='1'")]
    [InlineData("soapenv:mustUnderstand='1' soapenv:actor='http://somebody.example/else'")]
    public async Task A_header_for_nobody_here_is_ignored(string attributes)
    {
        var header = $"<soapenv:Header><w:Trace xmlns:w='urn:w' {attributes}><w:Id>7</w:Id></w:Trace></soapenv:Header>";

        var message = Message.Of("benchmarkingNop", context: "")
            .Replace("<soapenv:Body>", header + "<soapenv:Body>", StringComparison.Ordinal);

        Assert.Equal(0, (await Simulator.Call(message)).Code);
    }

    [Theory]
    [InlineData("comments", "a<!---->")]
    [InlineData("instructions", "a<?b?>")]
    [InlineData("CDATA", "<![CDATA[a]]>")]
    [InlineData("references", "&#97;")]
    [InlineData("spaces", " ")]
    public async Task A_text_in_very_many_pieces_takes_no_longer_than_its_length(string kind, string piece)
    {
        var pieces = 1_800_000 / piece.Length;
        var message = Message.Of(
            "sendInvoice",
            Message.Invoice(members: $"<title>{new string('x', 100_000)}{string.Concat(Enumerable.Repeat(piece, pieces))}</title>"));

        Assert.True((await Simulator.Call(message).WaitAsync(Soon)).Code == 0, kind);
    }

    [Theory]
    [InlineData("attributes", " a{0}='1'")]
    [InlineData("namespaces", " xmlns:a{0}='urn:{0}'")]
    [InlineData("attributes in namespaces", " xmlns:a{0}='urn:{0}' a{0}:b='1'")]
    public async Task An_element_with_very_many_attributes_takes_no_longer_than_its_length(string kind, string attribute)
    {
        var attributes = string.Concat(Enumerable.Range(0, 40_000).Select(number => string.Format(attribute, number)));
        var message = Message.Of("sendInvoice", $"<surprise{attributes}/>" + Message.Invoice());

        Assert.True((await Simulator.Call(message).WaitAsync(Soon)).Code == 0, kind);
    }

    [Fact]
    public async Task A_member_ninety_thousand_times_takes_no_longer_than_its_length()
    {
        var message = Message.Of("sendInvoice", Message.Invoice(members: string.Concat(Enumerable.Repeat("<title>a</title>", 90_000))));

        Assert.Equal(0, (await Simulator.Call(message).WaitAsync(Soon)).Code);
    }

    [Fact]
    public async Task Ten_thousand_rows_are_billed_paid_and_come_back()
    {
        const string row = "<invoiceRow><itemDescription>Ice</itemDescription><itemTotalAmount>"
            + "<currency>SEK</currency><value>1.00</value></itemTotalAmount></invoiceRow>";
        var rows = "<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode><invoiceRows>"
            + $"{string.Concat(Enumerable.Repeat(row, 10_000))}</invoiceRows>";
        var reference = await Given.Issued(rows, total: "10000");
        await Given.Pay(reference);

        var status = await Call("getPaymentStatus", Message.Member("invoiceReference", reference));

        Assert.Equal(10_000, status.Return.Descendants("invoiceRow").Count());
    }

    [Fact]
    public async Task Ten_thousand_rows_beyond_the_bounds_are_refused_cleanly()
    {
        var row = $"<invoiceRow><itemDescription>{new string('x', 200)}</itemDescription><itemTotalAmount>"
            + "<currency>SEK</currency><value>1.00</value></itemTotalAmount></invoiceRow>";

        var answer = await Simulator.Post(
            Message.Of(
                "sendInvoice",
                Message.Invoice("10000", $"<invoiceRows>{string.Concat(Enumerable.Repeat(row, 10_000))}</invoiceRows>")));

        Assert.Equal("soap:Client", answer.Fault().Code);
        await Simulator.MustStillAnswer();
    }

    [Fact]
    public async Task A_message_just_within_the_bounds_is_a_call()
    {
        var message = Message.Of(
            "sendInvoice",
            Message.Invoice(members: Message.Member("footer", new string('a', (2 * 1024 * 1024) - 1000))));

        Assert.Equal(0, (await Simulator.Call(message)).Code);
    }

    [Fact]
    public async Task A_message_in_chunks_is_a_call_like_any_other()
    {
        var message = Message.Of("sendInvoice", Message.Invoice(members: Message.Member("footer", new string('a', 1_900_000))));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/soap/merchant/cashregister-2");
        request.Content = new StringContent(message, Encoding.UTF8, "text/xml");
        request.Headers.TransferEncodingChunked = true;

        Assert.Equal(0, Simulator.ResultOf(await Simulator.Send(request)).Code);
    }

    [Fact]
    public async Task Two_hundred_at_once_leave_it_answering()
    {
        var messages = HostileMessage.All.Values.Where(message => message.Body.Length < 1_000_000).ToArray();

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Post(messages[number % messages.Length])));

        Assert.All(answers, answer => Assert.Contains(answer.Status, new[] { 415, 500 }));
        await Simulator.MustStillAnswer();
    }

    private Task<Answer> Post(HostileMessage message) =>
        Simulator.Post(message.Body, message.ContentType, headers: message.Headers).WaitAsync(Soon);
}

public sealed class BadInputInMemory(InMemorySimulator simulator) : BadInputTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class BadInputOverKestrel(KestrelSimulator simulator) : BadInputTests(simulator), IClassFixture<KestrelSimulator>;

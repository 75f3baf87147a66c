using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;

namespace SeqrSandbox.ContractTests.Wire;

public abstract class GetPaymentStatusTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    [Theory]
    [MemberData(nameof(States))]
    public async Task Each_state_has_its_answer(string state)
    {
        var reference = await Given.Invoice(state);

        var status = await CallStored("getPaymentStatus.documented", ("invoiceReference", reference), ("invoiceVersion", "0"));

        await Verifier.VerifyXml(status.Text).UseTextForParameters(state);
    }

    [Fact]
    public async Task A_receipt_holds_the_invoice_as_it_was_sent()
    {
        var reference = (await CallStored("sendInvoice.all"))["invoiceReference"]!;
        await Given.Pay(reference);

        var status = await Status(reference);

        await Verifier.VerifyXml(status.Text);
        Assert.Equal("2015-10-29T10:18:48.663+01:00", Invoice(status, "issueDate"));
    }

    [Fact]
    public async Task Tokens_stand_in_the_answer_before_payment_too()
    {
        var reference = await Given.Issued(tokens: "<tokens><id>LOYALTY</id><value>4711</value></tokens>");

        await Verifier.VerifyXml((await Status(reference)).Text);
    }

    [Fact]
    public async Task The_payment_has_25_digits_and_a_date_with_milliseconds_and_offset()
    {
        var receipt = (await Status(await Given.Paid())).Return.Element("receipt")!;

        Assert.Matches("^[0-9]{25}$", (string?)receipt.Element("paymentReference"));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$", (string?)receipt.Element("paymentDate"));
    }

    [Fact]
    public async Task Asking_twice_changes_nothing()
    {
        var reference = await Given.Paid();

        Assert.Equal((await Status(reference)).Text, (await Status(reference)).Text);
    }

    [Fact]
    public async Task A_payment_nobody_asks_for_is_canceled_after_twenty_seconds_and_an_asked_one_stays()
    {
        var (forgotten, asked) = (await Given.Paid(), await Given.Paid());
        await Status(asked);

        await Simulator.Backstage.AdvanceClock(TimeSpan.FromSeconds(21));

        Assert.Equal("PAID", (await Status(asked))["status"]);
        await Verifier.VerifyXml((await Status(forgotten)).Text);
    }

    [Theory]
    [InlineData("<invoiceReference>20151029000000000</invoiceReference>")]
    [InlineData("<invoiceReference>not a reference</invoiceReference>")]
    [InlineData("<invoiceReference/>")]
    [InlineData("")]
    public async Task An_unknown_reference_answers_54(string member) =>
        await Verifier.VerifyXml((await Call("getPaymentStatus", member)).Text);

    [Fact]
    public async Task The_invoice_of_another_terminal_answers_54()
    {
        var others = await Given.Issued(context: Message.ContextOfAnother);

        Assert.Equal(54, (await Status(others)).Code);
    }

    [Theory]
    [InlineData("  spaces  ", "  spaces  ")]
    [InlineData("a&#13;b&#10;c&#9;d", "a\rb\nc\td")]
    [InlineData("&#x1F600; \U0001F951", "\U0001F600 \U0001F951")]
    [InlineData("]]&gt; &lt;b> &amp;amp; \"'", "]]> <b> &amp; \"'")]
    [InlineData("<![CDATA[<b>&amp;</b>]]>", "<b>&amp;</b>")]
    [InlineData("", "")]
    public async Task Texts_come_back_as_they_were_sent(string written, string meant)
    {
        var reference = await Given.Issued($"<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode><title>{written}</title>");
        await Given.Pay(reference);

        Assert.Equal(meant, Invoice(await Status(reference), "title"));
    }

    [Theory]
    [InlineData("100", "100")]
    [InlineData("100.0", "100.0")]
    [InlineData("100.50", "100.50")]
    [InlineData("0.01", "0.01")]
    [InlineData(" 5.5\n", "5.5")]
    public async Task Amounts_come_back_with_the_digits_they_were_sent_with(string written, string meant)
    {
        var status = await Status(await Given.Paid(total: written));

        Assert.Equal(meant, (string?)status.Return.Element("receipt")!.Element("invoice")!.Element("totalAmount")!.Element("value"));
    }

    private Task<Result> Status(string reference) => Call("getPaymentStatus", Message.Member("invoiceReference", reference));

    private static string? Invoice(Result status, string member) =>
        (string?)status.Return.Element("receipt")!.Element("invoice")!.Element(member);
}

public sealed class GetPaymentStatusInMemory(InMemorySimulator simulator) : GetPaymentStatusTests(simulator),
IClassFixture<InMemorySimulator>;

public sealed class GetPaymentStatusOverKestrel(KestrelSimulator simulator) : GetPaymentStatusTests(simulator),
IClassFixture<KestrelSimulator>;

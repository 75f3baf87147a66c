using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;

namespace SeqrSandbox.ContractTests.Wire;

public abstract class SendInvoiceTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    [Theory]
    [InlineData("documented")]
    [InlineData("php")]
    [InlineData("cxf")]
    [InlineData("dotnet")]
    [InlineData("all")]
    public async Task A_request_as_clients_write_it_answers_a_reference_and_its_code(string written)
    {
        var sent = await CallStored($"sendInvoice.{written}");

        await Verifier.VerifyXml(sent.Text).UseTextForParameters(written);
    }

    [Fact]
    public async Task Nothing_but_a_total_is_enough() => await Verifier.VerifyXml((await Call("sendInvoice", Message.Invoice())).Text);

    [Theory]
    [InlineData("149.9000000000000000000000000001", 49)]
    [InlineData("149.9000000000000000000000000000", 0)]
    [InlineData("00000000000000000000000000149.90", 0)]
    public async Task A_decimal_is_not_rounded_without_a_word(string total, int code) =>
        Assert.Equal(code, (await Call("sendInvoice", Message.Invoice(total))).Code);

    [Fact]
    public async Task The_reference_has_17_digits_from_the_day_on_and_the_code_holds_it_in_capitals()
    {
        var today = await Simulator.Backstage.Now();

        var sent = await Call("sendInvoice", Message.Invoice());

        Assert.Matches("^[0-9]{17}$", sent["invoiceReference"]);
        Assert.StartsWith($"{today:yyyyMMdd}", sent["invoiceReference"], StringComparison.Ordinal);
        Assert.Equal($"HTTP://SEQR.SE/R{sent["invoiceReference"]}", sent["invoiceQRCode"]);
    }

    [Fact]
    public async Task Rows_may_be_many_and_negative()
    {
        var rows = string.Concat(Row("10.00"), Row("-1.50"), Row("1.72"));

        Assert.Equal(0, (await Call("sendInvoice", Message.Invoice("10.22", $"<invoiceRows>{rows}</invoiceRows>"))).Code);
    }

    [Theory]
    [InlineData("", 49)]
    [InlineData("<invoice/>", 49)]
    [InlineData("<invoice><totalAmount/></invoice>", 49)]
    [InlineData("<invoice><totalAmount><value>1</value></totalAmount></invoice>", 49)]
    [InlineData("<invoice><totalAmount><currency>SEK</currency></totalAmount></invoice>", 49)]
    [InlineData("<invoice><totalAmount><currency>XYZ</currency><value>1</value></totalAmount></invoice>", 49)]
    [InlineData("<invoice><totalAmount><currency>SEK</currency><value>1.005</value></totalAmount></invoice>", 49)]
    [InlineData("<invoice><totalAmount><currency>JPY</currency><value>1.5</value></totalAmount></invoice>", 49)]
    [InlineData("<invoice><totalAmount><currency>JPY</currency><value>100</value></totalAmount></invoice>", 0)]
    [InlineData("<invoice><totalAmount><currency>KWD</currency><value>1.005</value></totalAmount></invoice>", 0)]
    [InlineData("<invoice><totalAmount><currency>SEK</currency><value>0</value></totalAmount></invoice>", 11)]
    [InlineData("<invoice><totalAmount><currency>SEK</currency><value>-1</value></totalAmount></invoice>", 11)]
    [InlineData("<invoice><totalAmount><currency>SEK</currency><value>1000000000</value></totalAmount></invoice>", 11)]
    [InlineData(
        "<invoice><totalAmount><currency>SEK</currency><value>0</value></totalAmount><notificationUrl>shop</notificationUrl></invoice>",
        11)]
    [InlineData("<invoice><totalAmount><currency>SEK</currency><value>1</value></totalAmount><notificationUrl/></invoice>", 64)]
    [InlineData(
        "<invoice><totalAmount><currency>SEK</currency><value>1</value></totalAmount>"
            + "<notificationUrl>shop/notify</notificationUrl></invoice>",
        64)]
    [InlineData(
        "<invoice><totalAmount><currency>SEK</currency><value>1</value></totalAmount>"
            + "<notificationUrl>ftp://shop.example/</notificationUrl></invoice>",
        64)]
    [InlineData(
        "<invoice><totalAmount><currency>SEK</currency><value>1</value></totalAmount>"
            + "<notificationUrl>http://shop.example/</notificationUrl></invoice>",
        0)]
    public async Task An_invoice_is_checked_for_data_then_amount_then_address(string invoice, int code) =>
        Assert.Equal(code, (await Call("sendInvoice", invoice)).Code);

    [Fact]
    public async Task Rows_that_do_not_add_up_answer_49() =>
        await Verifier.VerifyXml((await Call("sendInvoice", Message.Invoice("10.22", $"<invoiceRows>{Row("10.21")}</invoiceRows>"))).Text);

    [Fact]
    public async Task A_row_in_another_currency_answers_49() =>
        Assert.Equal(49, (await Call("sendInvoice", Message.Invoice("10.22", $"<invoiceRows>{Row("10.22", "EUR")}</invoiceRows>"))).Code);

    private static string Row(string value, string currency = "SEK") =>
        $"<invoiceRow><itemTotalAmount><currency>{currency}</currency><value>{value}</value></itemTotalAmount></invoiceRow>";
}

public sealed class SendInvoiceInMemory(InMemorySimulator simulator) : SendInvoiceTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class SendInvoiceOverKestrel(KestrelSimulator simulator) : SendInvoiceTests(simulator), IClassFixture<KestrelSimulator>;

using Reference.Client;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Wire;

public sealed class AnswersFromTheWireTests : WireFixture
{
    private const string Paid = """
        <ersReference>2012050100000000000000001</ersReference><resultCode>0</resultCode><resultDescription>SUCCESS</resultDescription>
        <status>PAID</status>
        <receipt><terminalId>Till</terminalId><paymentDate>2015-10-29T10:18:48.663+01:00</paymentDate><clientInvoiceId>A-1</clientInvoiceId>
          <invoiceReference>R1</invoiceReference><paymentReference>2012050100000000000000001</paymentReference>
          <payerTerminalId>phone</payerTerminalId><receiverName>Shop</receiverName>
          <invoice><acknowledgmentMode>REQUIRE_ACKNOWLEDGMENT</acknowledgmentMode><title>Shoes</title>
            <invoiceRows><invoiceRow><itemDescription>Boots</itemDescription><itemQuantity>2</itemQuantity>
              <itemTotalAmount><currency>SEK</currency><value>990.00</value></itemTotalAmount></invoiceRow></invoiceRows>
            <totalAmount><currency>SEK</currency><value>990.00</value></totalAmount></invoice></receipt>
        <customerTokens><token><description>Card</description><id>card</id><status>1</status><value>4711</value></token></customerTokens>
        <version>3</version>
        """;

    [Fact]
    public async Task A_paid_status_is_read_with_its_receipt_and_tokens()
    {
        Seqr.On("getPaymentStatus", FakeAnswer.Return(Paid));
        var answer = await Client.GetPaymentStatusAsync("R1");
        Assert.Equivalent(Expected, answer.Value, strict: true);
        Assert.Equal(TimeSpan.FromHours(1), answer.Value!.Receipt!.PaymentDate!.Value.Offset);
    }

    [Fact]
    public async Task Members_are_read_in_any_order_and_unknown_ones_are_ignored()
    {
        Seqr.On("getPaymentStatus", FakeAnswer.Return(
            "<version>2</version><!-- why not --><new><er/></new><status>ISSUED</status><resultCode>0</resultCode>"));
        Assert.Equivalent(new PaymentStatus(InvoiceStatus.Issued, 2), (await Client.GetPaymentStatusAsync("R1")).Value, strict: true);
    }

    [Fact]
    public async Task A_status_of_a_later_version_is_unknown_and_not_an_error()
    {
        Seqr.On("getPaymentStatus", FakeAnswer.Status("ON_HOLD"));
        Assert.Equal(InvoiceStatus.Unknown, (await Client.GetPaymentStatusAsync("R1")).Value?.Status);
    }

    [Fact]
    public async Task An_unreadable_amount_or_date_counts_as_absent()
    {
        Seqr.On("getPaymentStatus", FakeAnswer.Success(
            "<receipt><paymentDate>soon</paymentDate><invoice><totalAmount><currency>SEK</currency>"
                + "<value>a lot</value></totalAmount></invoice></receipt>"));
        var receipt = (await Client.GetPaymentStatusAsync("R1")).Value?.Receipt;
        Assert.Equal((null, null), (receipt?.PaymentDate, receipt?.Invoice));
    }

    [Fact]
    public async Task One_client_serves_many_calls_at_a_time()
    {
        Seqr.On(
            "getPaymentStatus",
            call => FakeAnswer.Success($"<status>ISSUED</status><version>{call.Member("invoiceVersion")}</version>"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Client.GetPaymentStatusAsync("R1", i)));
        Assert.Equal(Enumerable.Range(0, 200), answers.Select(answer => answer.Value!.Version));
    }

    private static PaymentStatus Expected => new(InvoiceStatus.Paid, 3)
    {
        ErsReference = "2012050100000000000000001",
        Receipt = new()
        {
            TerminalId = "Till",
            PaymentDate = new DateTimeOffset(2015, 10, 29, 10, 18, 48, 663, TimeSpan.FromHours(1)),
            ClientInvoiceId = "A-1",
            InvoiceReference = "R1",
            PaymentReference = "2012050100000000000000001",
            PayerTerminalId = "phone",
            ReceiverName = "Shop",
            Invoice = new()
            {
                Total = new(990.00m, "SEK"),
                Title = "Shoes",
                AcknowledgmentMode = AcknowledgmentMode.RequireAcknowledgment,
                Rows = [new("Boots", new(990.00m, "SEK")) { Quantity = 2 }],
            },
        },
        CustomerTokens = [new("card", "4711", 1, "Card")],
    };
}

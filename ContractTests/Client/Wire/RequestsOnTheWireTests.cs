using Reference.Client;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Wire;

public sealed class RequestsOnTheWireTests : WireFixture
{
    [Fact]
    public async Task An_invoice_is_sent_with_every_member_in_schema_order()
    {
        Seqr.On("sendInvoice", FakeAnswer.Sent("20260101000000001"));
        await Client.SendInvoiceAsync(FullInvoice, [new CustomerToken("card", "4711", 0, "Loyalty")]);
        AssertSent("sendInvoice", """
            <invoice><paymentMode>RESERVATION_DESIRED</paymentMode><acknowledgmentMode>OPTIONAL_ACKNOWLEDGMENT</acknowledgmentMode>
              <issueDate>2026-01-02T03:04:05.006+01:00</issueDate><title>Shoes</title><clientInvoiceId>A-1</clientInvoiceId>
              <invoiceRows>
                <invoiceRow><itemDescription>Boots</itemDescription><itemDiscount><currency>SEK</currency><value>10</value></itemDiscount>
                  <itemEAN>735</itemEAN><itemQuantity>1.5</itemQuantity><itemSKU>B-1</itemSKU><itemTaxRate>25</itemTaxRate>
                  <itemTotalAmount><currency>SEK</currency><value>990.00</value></itemTotalAmount><itemUnit>pair</itemUnit>
                  <itemUnitPrice><currency>SEK</currency><value>660</value></itemUnitPrice></invoiceRow>
                <invoiceRow><itemDescription>Rebate</itemDescription><itemQuantity>1</itemQuantity>
                  <itemTotalAmount><currency>SEK</currency><value>-90</value></itemTotalAmount></invoiceRow>
              </invoiceRows>
              <totalAmount><currency>SEK</currency><value>900.00</value></totalAmount><cashierId>Bob</cashierId><footer>Thanks</footer>
              <backURL>shop://back?order=A-1</backURL><notificationUrl>https://shop.example/n?order=A-1</notificationUrl>
              <commitReservationTimeout>90</commitReservationTimeout></invoice>
            <tokens><description>Loyalty</description><id>card</id><status>0</status><value>4711</value></tokens>
            """);
    }

    [Fact]
    public async Task Members_without_a_value_are_left_out_except_the_acknowledgment_mode()
    {
        Seqr.On("sendInvoice", FakeAnswer.Sent("20260101000000001"));
        await Client.SendInvoiceAsync(new Invoice { Total = new(990, "SEK"), Title = "" });
        AssertSent("sendInvoice", """
            <invoice><paymentMode>IMMEDIATE_DEBIT</paymentMode><acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>
              <totalAmount><currency>SEK</currency><value>990</value></totalAmount></invoice>
            """);
    }

    [Fact]
    public async Task An_update_names_the_invoice_first()
    {
        Seqr.On("updateInvoice", FakeAnswer.Success());
        await Client.UpdateInvoiceAsync("20260101000000001", new Invoice { Total = new(5, "SEK") });
        AssertSent("updateInvoice", """
            <invoiceReference>20260101000000001</invoiceReference>
            <invoice><paymentMode>IMMEDIATE_DEBIT</paymentMode><acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>
              <totalAmount><currency>SEK</currency><value>5</value></totalAmount></invoice>
            """);
    }

    [Fact]
    public async Task The_simple_operations_carry_what_they_name()
    {
        await Client.GetPaymentStatusAsync("R1", 7);
        AssertSent("getPaymentStatus", "<invoiceReference>R1</invoiceReference><invoiceVersion>7</invoiceVersion>");
        await Client.CancelInvoiceAsync("R1");
        AssertSent("cancelInvoice", "<invoiceReference>R1</invoiceReference>");
        await Client.CommitReservationAsync("R1", new Money(12.50m, "EUR"));
        AssertSent(
            "commitReservation",
            "<amount><currency>EUR</currency><value>12.50</value></amount><invoiceReference>R1</invoiceReference>");
        await Client.CommitReservationAsync("R1");
        AssertSent("commitReservation", "<invoiceReference>R1</invoiceReference>");
        await Client.SubmitPaymentReceiptAsync("E1");
        AssertSent("submitPaymentReceipt", "<ersReference>E1</ersReference>");
        await Client.SubmitPaymentReceiptAsync("E1", new ReceiptDocument("text/plain", "Hi"u8.ToArray()));
        AssertSent("submitPaymentReceipt", """
            <ersReference>E1</ersReference><receiptDocument><mimeType>text/plain</mimeType><receiptData>SGk=</receiptData></receiptDocument>
            """);
    }

    [Fact]
    public async Task A_refund_carries_the_payment_and_an_invoice()
    {
        await Client.RefundPaymentAsync("E1", new Invoice { Total = new(100, "SEK"), Title = "Back" });
        AssertSent("refundPayment", """
            <ersReference>E1</ersReference>
            <invoice><paymentMode>IMMEDIATE_DEBIT</paymentMode><acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode><title>Back</title>
              <totalAmount><currency>SEK</currency><value>100</value></totalAmount></invoice>
            """);
    }

    [Fact]
    public async Task BenchmarkingNop_carries_nothing_not_even_credentials()
    {
        await Client.BenchmarkingNopAsync();
        Assert.Equal(CanonicalXml.Of(Envelope.Of("benchmarkingNop", "")), CanonicalXml.Of(Seqr.Received[^1].Body));
    }

    [Fact]
    public async Task The_transport_is_soap_1_1_with_an_empty_action()
    {
        await Client.BenchmarkingNopAsync();
        Assert.Equal("\"\"", Seqr.Received[^1].SoapAction);
        Assert.Equal("text/xml; charset=utf-8", Seqr.Received[^1].ContentType);
    }

    private static Invoice FullInvoice => new()
    {
        Total = new(900.00m, "SEK"),
        Title = "Shoes",
        ClientInvoiceId = "A-1",
        PaymentMode = PaymentMode.ReservationDesired,
        AcknowledgmentMode = AcknowledgmentMode.OptionalAcknowledgment,
        IssueDate = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 6, TimeSpan.FromHours(1)),
        CashierId = "Bob",
        Footer = "Thanks",
        BackUrl = new Uri("shop://back?order=A-1"),
        NotificationUrl = new Uri("https://shop.example/n?order=A-1"),
        CommitReservationTimeout = TimeSpan.FromSeconds(90),
        Rows =
        [
            new("Boots", new(990.00m, "SEK"))
            {
                Discount = new(10, "SEK"), Ean = "735", Quantity = 1.5m, Sku = "B-1", TaxRate = 25, Unit = "pair",
                UnitPrice = new(660, "SEK"),
            },
            new("Rebate", new(-90, "SEK")),
        ],
    };
}

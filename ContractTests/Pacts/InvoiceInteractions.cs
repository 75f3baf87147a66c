using Reference.Client;
using static SeqrSandbox.ContractTests.Pacts.Interaction;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>The life of an invoice until it is paid.</summary>
internal static class InvoiceInteractions
{
    private const string Named = "<invoiceReference>${invoiceReference}</invoiceReference>";

    private static readonly Invoice Small = new() { Total = new(10.22m, "SEK"), Title = "Shoes" };

    private static readonly Invoice Full = new()
    {
        Total = new(900.00m, "SEK"),
        Title = "Shoes",
        ClientInvoiceId = "A-1",
        PaymentMode = PaymentMode.ReservationDesired,
        AcknowledgmentMode = AcknowledgmentMode.OptionalAcknowledgment,
        IssueDate = new(2026, 1, 2, 3, 4, 5, 6, TimeSpan.FromHours(1)),
        CashierId = "Bob",
        Footer = "Thanks",
        BackUrl = new("shop://back?order=A-1"),
        NotificationUrl = new("http://localhost:9/n?order=A-1"),
        CommitReservationTimeout = TimeSpan.FromSeconds(90),
        Rows =
        [
            new("Boots", new(900.00m, "SEK"))
            {
                Discount = new(90, "SEK"), Ean = "735", Quantity = 1.5m, Sku = "B-1", TaxRate = 25, Unit = "pair",
                UnitPrice = new(660, "SEK"),
            },
        ],
    };

    public static IReadOnlyList<Interaction> All => [.. Sending, .. Updating, .. Asking, .. Canceling];

    private static IEnumerable<Interaction> Sending =>
    [
        new("sendInvoice", "a web shop", ResultCode.Success)
        {
            Call = Calling(client => client.Seqr.SendInvoiceAsync(Full, [new("LOYALTY", "4711", 0, "Loyalty")])),
            Members = FullInvoice
                + "<tokens><description>Loyalty</description><id>LOYALTY</id><status>0</status><value>4711</value></tokens>",
            Result =
                $"<invoiceQRCode>HTTP://SEQR.SE/R{Examples.Invoice}</invoiceQRCode><invoiceReference>{Examples.Invoice}</invoiceReference>",
        },
        Sent("nothing to pay", ResultCode.RejectedAmount, Small with { Total = new(0, "SEK") }, SmallInvoice("0")),
        Sent(
            "more decimals than the currency has",
            ResultCode.InvalidInvoiceData,
            Small with { Total = new(1.234m, "SEK") },
            SmallInvoice("1.234")),
        Sent("an address that nothing can be posted to", ResultCode.InvalidNotificationUrl,
            Small with { NotificationUrl = new("ftp://localhost/n") },
            SmallInvoice("10.22", "<notificationUrl>ftp://localhost/n</notificationUrl>")),
        new("sendInvoice", "a web shop that uses a wrong password", ResultCode.AuthenticationFailed)
        {
            Call = Calling(client => client.Seqr.SignedBy(ReferenceBackend.WebShop with { Password = "wrong" }).SendInvoiceAsync(Small)),
            Context = Contexts.WebShopWith("wrong"),
            Members = SmallInvoice("10.22"),
        },
    ];

    private static IEnumerable<Interaction> Updating =>
    [
        Updated("an issued invoice", ResultCode.Success),
        Updated("a payment under way", ResultCode.PaymentInProgress),
        Updated("an unknown invoice", ResultCode.InvalidInvoiceReference),
        Updated("a paid invoice", ResultCode.SystemError),
    ];

    private static IEnumerable<Interaction> Asking =>
    [
        Asked("an issued invoice", "<status>ISSUED</status><version>0</version>"),
        Asked("an invoice that waits for its acknowledgment", "<status>PENDING_ISSUER_ACKNOWLEDGE</status><version>1</version>"),
        Asked("a reserved invoice", "<status>RESERVED</status><version>2</version>"),
        Asked("a canceled invoice", "<status>CANCELED</status><version>2</version>"),
        Asked("an invoice whose payment failed", "<status>FAILED</status><version>2</version>"),
        Asked("a paid invoice", $"<ersReference>{Examples.Payment}</ersReference><status>PAID</status>{Receipt}<version>2</version>"),
        Asked("an unknown invoice", "") with { Code = ResultCode.InvalidInvoiceReference },
    ];

    private static IEnumerable<Interaction> Canceling =>
    [
        Canceled("an issued invoice", ResultCode.Success),
        Canceled("a reserved invoice", ResultCode.Success),
        Canceled("a paid invoice", ResultCode.CannotCancelPaidInvoice),
        Canceled("a payment under way", ResultCode.CannotCancelInvoiceInProgress),
        Canceled("an unknown invoice", ResultCode.InvalidInvoiceReference),
        Canceled("a canceled invoice", ResultCode.InvoiceAlreadyCanceled),
    ];

    private const string FullInvoice = """
        <invoice><paymentMode>RESERVATION_DESIRED</paymentMode><acknowledgmentMode>OPTIONAL_ACKNOWLEDGMENT</acknowledgmentMode>
          <issueDate>2026-01-02T03:04:05.006+01:00</issueDate><title>Shoes</title><clientInvoiceId>A-1</clientInvoiceId>
          <invoiceRows><invoiceRow><itemDescription>Boots</itemDescription>
            <itemDiscount><currency>SEK</currency><value>90</value></itemDiscount><itemEAN>735</itemEAN><itemQuantity>1.5</itemQuantity>
            <itemSKU>B-1</itemSKU><itemTaxRate>25</itemTaxRate><itemTotalAmount><currency>SEK</currency><value>900.00</value></itemTotalAmount>
            <itemUnit>pair</itemUnit><itemUnitPrice><currency>SEK</currency><value>660</value></itemUnitPrice></invoiceRow></invoiceRows>
          <totalAmount><currency>SEK</currency><value>900.00</value></totalAmount><cashierId>Bob</cashierId><footer>Thanks</footer>
          <backURL>shop://back?order=A-1</backURL><notificationUrl>http://localhost:9/n?order=A-1</notificationUrl>
          <commitReservationTimeout>90</commitReservationTimeout></invoice>
        """;

    private static readonly string Receipt =
        $"<receipt><paymentDate>2026-01-02T03:04:05.006+01:00</paymentDate><invoiceReference>{Examples.Invoice}</invoiceReference>"
        + $"<paymentReference>{Examples.Payment}</paymentReference><receiverName>Public Test Shop</receiverName>"
        + "<invoice><totalAmount><currency>SEK</currency><value>10.22</value></totalAmount></invoice></receipt>";

    private static string SmallInvoice(string total, string after = "") =>
        "<invoice><paymentMode>IMMEDIATE_DEBIT</paymentMode><acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode><title>Shoes</title>"
        + $"<totalAmount><currency>SEK</currency><value>{total}</value></totalAmount>{after}</invoice>";

    private static Interaction Sent(string trouble, ResultCode code, Invoice invoice, string members) =>
        new("sendInvoice", $"a web shop that sends {trouble}", code)
        {
            Call = Calling(client => client.Seqr.SendInvoiceAsync(invoice)),
            Members = members,
        };

    private static Interaction Updated(string state, ResultCode code) => new("updateInvoice", state, code)
    {
        Call = Calling(client => client.Seqr.UpdateInvoiceAsync(Examples.Invoice, Small)),
        Members = Named + SmallInvoice("10.22"),
    };

    private static Interaction Asked(string state, string result) => new("getPaymentStatus", state, ResultCode.Success)
    {
        Call = Calling(client => client.Seqr.GetPaymentStatusAsync(Examples.Invoice)),
        Members = Named + "<invoiceVersion>0</invoiceVersion>",
        Result = result,
    };

    private static Interaction Canceled(string state, ResultCode code) => new("cancelInvoice", state, code)
    {
        Call = Calling(client => client.Seqr.CancelInvoiceAsync(Examples.Invoice)),
        Members = Named,
    };
}

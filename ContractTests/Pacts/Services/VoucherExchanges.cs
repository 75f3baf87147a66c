using Reference.Client;

namespace SeqrSandbox.ContractTests.Pacts.Services;

/// <summary>eProducts: of each operation a call that is carried out and one that is refused.</summary>
internal static class VoucherExchanges
{
    public const string Path = "/extclientproxy/client";

    private const string Namespace = "http://externalws.client.ers.seamless.com/";
    private const string Report = "repo:///terminal/REP_TERM_RESELLER_INFO.xml";
    private const string Ers = $"<ersReference>{Examples.Payment}</ersReference>";
    private const string Given = "<ersReference>${ersReference}</ersReference>";
    private const string Receipt = "<receipt>Receipt</receipt>";
    private const string Text = "<reportData><contentString>Report</contentString></reportData>";

    private static readonly string Supplier =
        "<suppliers><name>Supplier</name><products><customerPrice><currency>SEK</currency><value>70</value></customerPrice>"
        + "<ean>7330596005932</ean><name>Product</name><sku>10181</sku></products></suppliers>";

    private static readonly string Sold =
        $"{Ers}<productEAN>7330596005932</productEAN><productName>Product</productName><productSKU>10181</productSKU>{Receipt}"
        + "<voucher><code>1234</code><expiryDate>2027-01-01T00:00:00Z</expiryDate><serial>1</serial></voucher>";

    public static IReadOnlyList<ServiceExchange> All =>
    [
        Of("getProductList", "a till", 0, till => till.GetProductListAsync(), "", Supplier),
        Of("getProductList", "a till", 79, till => till.GetProductListAsync(), "", password: "wrong"),
        Of("reserveVoucher", "a till", 0, till => till.ReserveVoucherAsync("sku:10181"), Reserved("sku:10181"), Ers),
        Of("reserveVoucher", "a till", 90, till => till.ReserveVoucherAsync("sku:0"), Reserved("sku:0")),
        Of("buyReservedVoucher", "a reserved voucher", 0, Buy, Bought, Sold),
        Of("buyReservedVoucher", "a sold voucher", 78, Buy, Bought),
        Of("buyReservedVoucher", "an unknown voucher", 91, Buy, Bought),
        Of("cancelVoucherReservation", "a reserved voucher", 0, GiveBack, Given, Ers, answer: "reserveVoucher"),
        Of("cancelVoucherReservation", "a sold voucher", 78, GiveBack, Given, answer: "reserveVoucher"),
        Of("cancelTransaction", "a sale", 0, Cancel, Canceled, Ers),
        Of("cancelTransaction", "an unknown voucher", 91, Cancel, Canceled),
        Of("getReceipt", "a sold voucher", 0, Ask, Asked, Receipt),
        Of("getReceipt", "a reserved voucher", 78, Ask, Asked),
        Of("executeReport", "a till", 0, till => Run(till, Report), Reported(Report), Text),
        Of("executeReport", "a till", 90, till => Run(till, "none"), Reported("none")),
    ];

    private const string Bought = Given + "<receiptFormatId>TEXT</receiptFormatId>";
    private const string Canceled = "<transactionData/>" + Given + "<reasonCode>11</reasonCode><reason>torn</reason>";
    private const string Asked = Given + "<receiptType>SUBSCRIBER</receiptType>";

    private static Task<VoucherResult<SoldVoucher>> Buy(SeqrVoucherClient till) => till.BuyReservedVoucherAsync(Examples.Payment);

    private static Task<VoucherResult<VoucherReference>> GiveBack(SeqrVoucherClient till) =>
        till.CancelVoucherReservationAsync(Examples.Payment);

    private static Task<VoucherResult<VoucherReference>> Cancel(SeqrVoucherClient till) =>
        till.CancelTransactionAsync(Examples.Payment, VoucherCancelReason.CodeUnusable, "torn");

    private static Task<VoucherResult<VoucherText>> Ask(SeqrVoucherClient till) => till.GetReceiptAsync(Examples.Payment);

    private static Task<VoucherResult<VoucherText>> Run(SeqrVoucherClient till, string report) =>
        till.ExecuteReportAsync(report, [new("resellerId", "public_test_shop")]);

    private static string Reserved(string product) => $"<transactionData/><productId>{product}</productId>";

    private static string Reported(string report) =>
        $"<transactionData/><reportId>{report}</reportId><language>en</language>"
        + "<parameters><parameter><entry><key>resellerId</key><value>public_test_shop</value></entry></parameter></parameters>";

    private static ServiceExchange Of<T>(
        string operation, string state, int code, Func<SeqrVoucherClient, Task<VoucherResult<T>>> call, string members, string result = "",
        string password = "1234", string? answer = null)
        where T : class => new($"{operation} answered {code}", state, Path)
        {
            Request = PactBody.Request(SoapBody.Request(
                operation,
                "<context><channel>WS</channel><clientId>public_test_shop</clientId><clientRequestTimeout>0</clientRequestTimeout>"
                    + $"<clientUserId>9900</clientUserId><password>{password}</password></context>{members}",
                Namespace)),
            Response = PactBody.Response(SoapBody.Response(answer ?? operation, $"<resultCode>{code}</resultCode>{result}", Namespace)),
            Call = async mock =>
            {
                using var till = new SeqrVoucherClient(
                    new(new(mock, Path), SeqrCredentials.ForResellerUser("public_test_shop", password)));
                Assert.Equal(code, (await call(till)).Refusal?.Code ?? 0);
            },
        };
}

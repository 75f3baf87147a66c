using System.Net;
using Reference.Client;
using Reference.Client.PaperBills;

namespace SeqrSandbox.ContractTests.Pacts.Services;

/// <summary>The Invoice Service over HTTP: a paid bill, and the report.</summary>
internal static class IssuerExchanges
{
    private const long Number = 261129000000001;

    private const string Columns =
        "ID,DESCRIPTION,AMOUNT,CURRENCY,STATUS,REFERENCE,ERS_REFERENCE,PURCHASE_TIME,PAYER_MSISDN,PAYER_FIRST_NAME,PAYER_LAST_NAME,"
        + "PAYER_STREET,PAYER_CITY,PAYER_ZIP,PAYER_COUNTRY\r\n";

    // The path ends with the number that the provider's state tells.
    private const string PathOfPaid =
        """
        {"pact:matcher:type":"regex","regex":"^/api/invoice/\\d+$","value":"/api/invoice/261129000000001",
        "pact:generator:type":"ProviderState","expression":"/api/invoice/${invoiceId}"}
        """;

    private const string CsvType =
        """{"header":{"Content-Type":{"combine":"AND","matchers":[{"match":"regex","regex":"^(?i)text/csv\\s*(;.*)?$"}]}}}""";

    private static readonly DateOnly First = new(2000, 1, 1);
    private static readonly DateOnly Last = new(2000, 1, 2);
    private static readonly BillIssuer Example = new("example", "5ecr3t");
    private static readonly BillIssuer Stranger = new("example", "wrong");

    public static IReadOnlyList<ServiceExchange> All =>
    [
        Of("getInvoice answered 200", "a paid bill", PathOfPaid, client => client.GetInvoiceAsync(Number)) with
        {
            Response = PactBody.Json(
                $$"""
                {"id":{{Number}},"description":"Test invoice","amount":29.99,"currency":"SEK","status":"PAID","reference":"R820919",
                "ersReference":"{{Examples.Payment}}","purchaseTime":"15.05.2026 15:37:33"}
                """,
                "application/json", "id", "ersReference", "purchaseTime"),
        },
        Of("getInvoice answered 404", "an issuer", "/api/invoice/1", client => client.GetInvoiceAsync(1), HttpStatusCode.NotFound),
        Of(
            "getInvoice answered 401", "an issuer", "/api/invoice/1", client => client.GetInvoiceAsync(1), HttpStatusCode.Unauthorized,
            Stranger),
        Of("getReport answered 200", "an issuer", "/api/report", client => client.GetReportAsync(First, Last)) with
        {
            Query = Days("01012000", "02012000"),
            Response = new(Columns, "text/csv;charset=utf-8", CsvType),
        },
        Of(
            "getReport answered 400", "an issuer", "/api/report", client => client.GetReportAsync(Last, First),
            HttpStatusCode.BadRequest) with { Query = Days("02012000", "01012000") },
    ];

    private static (string, string)[] Days(string first, string last) => [("startDate", first), ("endDate", last), ("issuer", "example")];

    private static ServiceExchange Of<T>(
        string description, string state, string path, Func<SeqrIssuerClient, Task<BillResult<T>>> call,
        HttpStatusCode status = HttpStatusCode.OK, BillIssuer? issuer = null)
        where T : class => new(description, state, path)
        {
            Method = HttpMethod.Get,
            Query = [("issuer", "example")],
            Headers = [("X-Auth-Token", (issuer ?? Example).AuthToken)],
            Status = status,
            Call = async mock =>
            {
                using var client = new SeqrIssuerClient(mock, issuer ?? Example);
                Assert.Equal((int)status, (await call(client)).Refusal?.Status ?? 200);
            },
        };
}

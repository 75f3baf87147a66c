using System.Net;
using System.Net.Http.Json;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.PaperBills;

namespace SeqrSandbox.ContractTests.Pacts.Services;

/// <summary>What SEQR posts to merchants. The simulator is the consumer here.</summary>
internal static class MerchantExchanges
{
    public const string Shop = "/shop/createPurchase";
    public const string Machine = "/machine/createPurchase";
    public const string Paid = "/paid";

    private const string Json = "application/json;charset=UTF-8";
    private const string Named = $$"""{"invoiceReferenceId":"{{Examples.Invoice}}"}""";
    private const string ShopCode = "HTTP://SEQR.SE/000/wss?w=example_shop_id&t=29834231890234";
    private const string MachineCode = "HTTP://SEQR.SE/000/ups?w=public_test_shop&t=123456";

    public static IReadOnlyList<ServiceExchange> All =>
    [
        Purchase("a product that is sold", Shop, "webshop/example_shop_id", ShopCode, "which is not there") with
        {
            Request = PactBody.Json(
                """
                {"purchaseToken":"29834231890234","clientName":"Ann Berg","street":"Storgatan 1","city":"Stockholm","country":"Sweden",
                "state":"","zip":"111 22","email":"ann@example.com","msisdn":"46700000001"}
                """,
                Json, "clientName", "street", "city", "country", "state", "zip", "email", "msisdn"),
            Response = PactBody.Json(Named, Json, "invoiceReferenceId"),
        },
        OfMachine("a machine that is free", "which is not there", PactBody.Json(Named, Json, "invoiceReferenceId")),
        OfMachine("a machine in use", "Somebody else is using", PactBody.Json("""{"errorCode":"DEVICE_IN_USE"}""", Json)),
        OfMachine("a machine out of service", "is out of service", PactBody.Json("""{"errorCode":"DEVICE_UNAVAILABLE"}""", Json)),
        Notification("a bill that was paid", HttpStatusCode.OK),
        Notification("a bill that SEQR does not confirm", HttpStatusCode.NotFound),
    ];

    private static ServiceExchange OfMachine(string state, string sentence, PactBody answer) =>
        Purchase(state, Machine, "machine/public_test_shop", MachineCode, sentence) with
        {
            Request = PactBody.Json(
                """{"reservationToken":"123456","reservationAmount":"20.00","currency":"SEK","msisdn":"46700000001"}""", Json, "msisdn"),
            Response = answer,
        };

    /// <param name="state">What must be so at the merchant.</param>
    /// <param name="path">Where SEQR posts to.</param>
    /// <param name="partner">Whose address that is.</param>
    /// <param name="code">What the payer scans.</param>
    /// <param name="sentence">What the phone shows. An example's invoice is not there, which tells that its reference was read.</param>
    private static ServiceExchange Purchase(string state, string path, string partner, string code, string sentence) =>
        new($"createPurchase for {state}", state, path)
        {
            Headers = [("Accept", "application/json")],
            Call = mock => Simulated(async http =>
            {
                await Put(http, partner, new { purchaseUrl = new Uri(mock, path) });
                using var scanned = await http.PostAsJsonAsync("/sandbox/payers/payer-1/scan", new { code });
                Assert.Contains(sentence, await scanned.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }),
        };

    private static ServiceExchange Notification(string state, HttpStatusCode answer) => new($"the notification of {state}", state, Paid)
    {
        Request = PactBody.Json("""{"invoiceId":261129000000001}""", "application/json", "invoiceId"),
        Status = answer,
        Call = mock => Simulated(async http =>
        {
            await Put(http, "issuer/example", new { notificationUrl = new Uri(mock, Paid) });
            await http.PostAsJsonAsync("/sandbox/payers/payer-1/scan", new { code = PrintedBill.Documented });
            await http.PostAsJsonAsync("/sandbox/payers/payer-1/confirm", new { });
            await Eventually.Holds(
                async () => (await http.GetStringAsync("/sandbox/notifications"))
                    .Contains($"\"status\":{(int)answer}", StringComparison.Ordinal),
                "the notification is answered");
        }),
    };

    private static async Task Put(HttpClient http, string partner, object addresses)
    {
        using var answer = await http.PutAsJsonAsync($"/sandbox/partners/{partner}", addresses);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task Simulated(Func<HttpClient, Task> act)
    {
        await using var seqr = await ControlHost.Start(Transport.InMemory);
        await act(seqr.Client);
    }
}

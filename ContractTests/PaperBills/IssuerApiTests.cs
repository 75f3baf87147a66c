using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.ContractTests.PaperBills;

/// <summary>What issuers ask by REST: a paid invoice, and reports.</summary>
public sealed class IssuerApiTests : PaperBillSuite
{
    // SEQR's documentation computes this token of the issuer abc and the secret SECRET_STRING_FOR_ISSUER.
    private const string TokenOfAbc = "1be46a9bb3efac8e7b691c06cb6d7bea43c5522a64a1cbfd5f511e67de6440c0";

    private static readonly string TokenOfExample = Convert.ToHexStringLower(SHA256.HashData("example5ecr3t"u8));

    [Fact]
    public async Task A_paid_invoice_is_given_to_its_issuer()
    {
        await GivenClock("2026-05-15T15:37:33Z");
        var reference = await GivenPaid(PrintedBill.Documented);
        var ers = (await Get($"/sandbox/invoices/{reference}"))["payment.ersReference"];
        var number = PaperInvoiceId.Of(new(reference));

        var answer = (await Ask($"/api/invoice/{number}?issuer=example", TokenOfExample)).ShouldBe(200);

        Assert.Equal(
            $$"""{"id":{{number}},"description":"Test invoice","amount":29.99,"currency":"SEK","status":"PAID","reference":"R820919","ersReference":"{{ers}}","purchaseTime":"15.05.2026 15:37:33"}""",
            answer.Json.GetRawText());
        var entry = await LastEntry();
        Assert.Equal(
            (EntryKind.Exchange, "getInvoice", "example", reference, 200),
            (entry.Kind, entry.Name, entry.Caller, entry.Invoice, entry.Status));
        Assert.Equal(answer.Bytes, entry.Response!.Body.AsSpan().ToArray());
        Assert.Equal(["***"], entry.Headers!.Values("X-Auth-Token"));
    }

    [Fact]
    public async Task On_the_pages_an_answered_call_is_good_and_a_refused_one_bad()
    {
        var number = PaperInvoiceId.Of(new(await GivenPaid(PrintedBill.Documented)));
        (await Ask($"/api/invoice/{number}?issuer=example", TokenOfExample)).ShouldBe(200);
        (await Ask($"/api/invoice/{number}?issuer=example", TokenOfAbc)).ShouldBe(401);

        var page = await NewVisitor().Open("/journal");

        Assert.Equal("HTTP 200", page.Find(".result.good").TextContent);
        Assert.Equal("HTTP 401", page.Find(".result.bad").TextContent);
    }

    [Fact]
    public async Task An_issuer_who_asked_for_it_is_told_who_paid()
    {
        var reference = await GivenPaid(OfAbc());

        var answer = (await Ask($"/api/invoice/{PaperInvoiceId.Of(new(reference))}?issuer=abc", TokenOfAbc)).ShouldBe(200);

        var payer = (await Host.Sandbox.Payers.Find("payer-1"))!;
        Assert.Equal(payer.Msisdn, answer["payerMsisdn"]);
        Assert.Equal(payer.Name, $"{answer["payerFirstName"]} {answer["payerLastName"]}");
        Assert.All(["payerStreet", "payerCity", "payerZip"], member => Assert.NotEmpty(answer[member]!));
        Assert.Equal("SE", answer["payerCountry"]);
    }

    [Fact]
    public async Task Another_issuers_invoice_is_not_given()
    {
        var number = PaperInvoiceId.Of(new(await GivenPaid(PrintedBill.Documented)));

        var other = (await Ask($"/api/invoice/{number}?issuer=abc", TokenOfAbc)).ShouldBeProblem(404, "not-found");
        Assert.Equal("It is another issuer's.", (await LastEntry()).Detail);
        var none = (await Ask("/api/invoice/1?issuer=abc", TokenOfAbc)).ShouldBeProblem(404, "not-found");

        // Nothing tells the one from the other.
        Assert.Equal(
            none["detail"]!.Replace("'1'", $"'{number}'", StringComparison.Ordinal), other["detail"]);
    }

    [Fact]
    public async Task Neither_an_unpaid_invoice_nor_a_merchants_is_given()
    {
        var unpaid = PaperInvoiceId.Of(new((await Scan(PrintedBill.Documented))["reference"]!));
        var merchants = PaperInvoiceId.Of(new(await GivenInvoice()));

        string[] ids =
        [
            unpaid.ToString(CultureInfo.InvariantCulture), merchants.ToString(CultureInfo.InvariantCulture), "x", "9999999999999999999",
        ];
        foreach (var id in ids)
            (await Ask($"/api/invoice/{id}?issuer=example", TokenOfExample)).ShouldBeProblem(404, "not-found");
    }

    [Theory]
    [InlineData("example", null, "The header X-Auth-Token is missing")]
    [InlineData("example", "", "The header X-Auth-Token is missing")]
    [InlineData("example", TokenOfAbc, "is another one than that of the issuer example")]
    [InlineData("example", "5ecr3t", "is another one than that of the issuer example")]
    [InlineData("nobody", TokenOfAbc, "There is no issuer 'nobody'")]
    [InlineData(null, TokenOfAbc, "The parameter issuer is missing")]
    public async Task Nobody_else_is_let_in_and_the_answer_does_not_say_why(string? issuer, string? token, string why)
    {
        foreach (var path in new[] { "/api/invoice/1?", "/api/report?startDate=01062015&endDate=30062015&" })
        {
            var refused = (await Ask(path + (issuer is null ? "" : $"issuer={issuer}"), token)).ShouldBeProblem(401, "unauthorized");

            Assert.DoesNotContain("There is no issuer", refused["detail"], StringComparison.Ordinal);
            var entry = await LastEntry();
            Assert.Contains(why, entry.Detail, StringComparison.Ordinal);
            Assert.Equal("auth-token-wrong", Assert.Single(entry.Findings).Code);
            Assert.DoesNotContain("5ecr3t", entry.Detail, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_token_may_be_in_capitals() =>
        (await Ask("/api/report?startDate=01062015&endDate=30062015&issuer=abc", TokenOfAbc.ToUpperInvariant())).ShouldBe(200);

    [Fact]
    public async Task A_report_has_the_paid_bills_of_both_days_and_those_between()
    {
        var references = new List<string>();
        var payments = new Dictionary<string, string>();
        foreach (var at in new[] { "2026-05-31T23:59:59Z", "2026-06-01T00:00:00Z", "2026-06-30T23:59:59Z", "2026-07-01T00:00:00Z" })
        {
            await GivenClock(at);
            references.Add(await GivenPaid(PrintedBill.Documented));
            payments.Add(references[^1], (await Get($"/sandbox/invoices/{references[^1]}"))["payment.ersReference"]!);
        }

        var report = (await Ask("/api/report?startDate=01062026&endDate=30062026&issuer=example", TokenOfExample)).ShouldBe(200);

        Assert.Equal("text/csv", report.MediaType);
        var lines = Encoding.UTF8.GetString(report.Bytes).Split("\r\n");
        Assert.Equal(
            "ID,DESCRIPTION,AMOUNT,CURRENCY,STATUS,REFERENCE,ERS_REFERENCE,PURCHASE_TIME,PAYER_MSISDN,PAYER_FIRST_NAME,PAYER_LAST_NAME,PAYER_STREET,PAYER_CITY,PAYER_ZIP,PAYER_COUNTRY",
            lines[0]);
        Assert.Equal([Line(references[1], "2026-06-01T00:00:00+00:00"), Line(references[2], "2026-06-30T23:59:59+00:00"), ""], lines[1..]);
        var entry = await LastEntry();
        Assert.Equal(("getReport", "example", 200), (entry.Name, entry.Caller, entry.Status));

        string Line(string reference, string at)
        {
            return $"{PaperInvoiceId.Of(new(reference))},Test invoice,29.99,SEK,PAID,R820919,{payments[reference]},{at},,,,,,,";
        }
    }

    [Fact]
    public async Task Commas_quotes_and_line_ends_are_quoted()
    {
        var payload = """{"a":"5","c":"SEK","d":"a, \"b\"\nc","r":"1,2","o":"false"}""";
        await GivenPaid(PrintedBill.Code(payload));

        var report = (await Report()).ShouldBe(200);

        var text = Encoding.UTF8.GetString(report.Bytes);
        Assert.Contains(",\"a, \"\"b\"\"\nc\",5.00,SEK,PAID,\"1,2\",", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_names_no_bill_of_another_issuer()
    {
        await GivenPaid(OfAbc());

        Assert.Single(Encoding.UTF8.GetString((await Report()).Bytes).TrimEnd().Split("\r\n"));
    }

    [Theory]
    [InlineData("startDate=2015-06-01&endDate=30062015")]
    [InlineData("startDate=31062015&endDate=30062015")]
    [InlineData("endDate=30062015")]
    [InlineData("startDate=01062015")]
    [InlineData("startDate=01062015&endDate=30062015&endDate=30062015")]
    [InlineData("startDate=02062015&endDate=01062015")]
    public async Task Wrong_days_are_refused_and_found(string query)
    {
        (await Ask($"/api/report?{query}&issuer=example", TokenOfExample)).ShouldBeProblem(400, "invalid-value");

        Assert.Equal("issuer-request-wrong", Assert.Single((await LastEntry()).Findings).Code);
    }

    private Task<Reply> Report() => Ask("/api/report?startDate=01012000&endDate=31122999&issuer=example", TokenOfExample);

    private static string OfAbc() => PrintedBill.Code(
        PrintedBill.Payload(), """{"alg":"HS256","typ":"JWT","iss":"abc"}""", PrintedBill.Key("SECRET_STRING_FOR_ISSUER"));

    private async Task<Reply> Ask(string path, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("application/json");
        if (token is not null)
            request.Headers.TryAddWithoutValidation("X-Auth-Token", token);
        using var response = await Host.Client.SendAsync(request);
        return await Reply.Of(response);
    }

    private async Task GivenClock(string at)
    {
        await GivenFrozen();
        (await Post("/sandbox/clock/set", $$"""{"to":"{{at}}"}""")).ShouldBe(200);
    }
}

using System.Net;
using System.Text;
using System.Xml.Linq;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.PaperBills;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.ContractTests.ExternalServices;

/// <summary>An external service: its code, its pages, and what it may ask about who visits.</summary>
public sealed class ExternalServiceTests : PaperBillSuite
{
    private const string Code = "HTTP://SEQR.SE/000/example_service?seat=12+A&row=%C3%A5&flag";

    public static TheoryData<string> Paths =>
        ["/soap/merchant/cashregister-2", "/extclientproxy/service/v2", "/extclientproxy/service"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task The_service_is_told_who_visits_and_what_its_code_said(string path)
    {
        var visit = (await Scan(Code)).ShouldBe(200);
        var payer = (await Host.Sandbox.Payers.Find("payer-1"))!;

        var answer = await Ask(visit["key"], path);

        Assert.Matches(@"^\d{10}-\d{8}$", visit["key"]!);
        Assert.Equal($"https://service.example/order#{visit["key"]}", visit["openUrl"]);
        Assert.Equal(
            """<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>"""
                + """<ns2:getClientSessionInfoResponse xmlns:ns2="http://external.interfaces.ers.seamless.com/">"""
                + "<return><resultCode>0</resultCode><resultDescription>SUCCESS</resultDescription><parameters>"
                + $"<entry><key>msisdn</key><value>{payer.Msisdn}</value></entry>"
                + "<entry><key>subscriberKey</key><value>payer-1</value></entry>"
                + "<entry><key>seat</key><value>12 A</value></entry>"
                + "<entry><key>row</key><value>\u00E5</value></entry>"
                + "<entry><key>flag</key><value></value></entry>"
                + "</parameters></return></ns2:getClientSessionInfoResponse></soap:Body></soap:Envelope>",
            answer);
        var entry = await LastEntry();
        Assert.Equal(
            (EntryKind.Exchange, "getClientSessionInfo", "public_test_shop_terminal", 0),
            (entry.Kind, entry.Name, entry.Caller, entry.Result));
    }

    [Theory]
    [InlineData("<key>0000002012-63506374</key>", "There is no session with the key 0000002012-63506374")]
    [InlineData("<key></key>", "The call has no key.")]
    [InlineData("", "The call has no key.")]
    public async Task An_unknown_key_is_refused_with_54(string key, string why)
    {
        Assert.Contains("<resultCode>54</resultCode>", await Call(key), StringComparison.Ordinal);
        Assert.Contains(why, (await LastEntry()).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_of_another_merchants_service_is_refused_with_54()
    {
        (await Post("/sandbox/terminals", """{"id":"other","password":"12345678","reseller":{"id":"others"}}""")).ShouldBe(201);
        var key = (await Scan(Code))["key"];

        Assert.Contains(
            "<resultCode>54</resultCode>",
            await Call(
                Message.Member("key", key),
                context: Message.Context.Replace("public_test_shop_terminal", "other", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Contains("is not of the reseller others", (await LastEntry()).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_authenticates_as_every_operation() => Assert.Contains(
        "<resultCode>20</resultCode>",
        await Call("<key>1</key>", context: Message.Context.Replace("12345678", "wrong", StringComparison.Ordinal)),
        StringComparison.Ordinal);

    /// <summary>Call rules of scenarios name it as any other operation.</summary>
    [Fact]
    public async Task A_scenario_answers_the_second_call_with_a_code()
    {
        (await Send(
            HttpMethod.Put,
            "/sandbox/scenarios/busy",
            "name: busy\ncalls:\n  - on: getClientSessionInfo\n    nth: 2\n    result: SERVICE_UNAVAILABLE\n",
            "application/yaml")).ShouldBe(201);
        (await Put("/sandbox/scenarios/default", """{"name":"busy"}""")).ShouldBe(200);
        var key = Message.Member("key", (await Scan(Code))["key"]);

        Assert.Contains("<resultCode>0</resultCode>", await Call(key), StringComparison.Ordinal);
        Assert.Contains("<resultCode>94</resultCode>", await Call(key), StringComparison.Ordinal);
        Assert.Contains("<resultCode>0</resultCode>", await Call(key), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Its_contract_is_its_own_and_checks_the_answer(string path)
    {
        var wsdl = await Host.Client.GetStringAsync(new Uri(path + "?wsdl=ERSWSClientSessionInfoService", UriKind.Relative));
        Assert.Contains($"<soap:address location=\"http://localhost{path}\"/>", wsdl, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "getClientSessionInfo", await Host.Client.GetStringAsync(new Uri(path + "?wsdl", UriKind.Relative)), StringComparison.Ordinal);

        var answer = XDocument.Parse(await Ask((await Scan(Code))["key"], path));

        ServedContract.Read(wsdl).Validate(answer.Root!.Elements().Single().Elements().Single());
    }

    [Fact]
    public async Task From_the_code_to_the_success_page()
    {
        var visitor = NewVisitor();
        var page = await visitor.Press(await visitor.Open("/wallet"), "Scan", ("code", Code));
        var token = page.Path.Split('/')[^1];
        Assert.Equal("Visiting", page.Stage);
        Assert.Equal($"https://service.example/order#{token}", page.Find("#service-link").GetAttribute("href"));

        // The page of the service has called sendInvoice, and leads to its link.
        var reference = await GivenInvoice();
        var bill = await visitor.Press(await visitor.Open("/wallet"), "Scan", ("code", $"seqr-demo://SEQR.SE/R{reference}"));
        var done = await visitor.Press(await visitor.Follow(bill, "#pay"), "Confirm", ("pin", "1234"));

        Assert.Equal($"https://service.example/success#{token}_{reference}", done.Find("#ok").GetAttribute("href"));
    }

    [Fact]
    public async Task A_canceled_and_a_failed_payment_lead_to_their_own_pages()
    {
        var visitor = NewVisitor();
        var token = (await Scan(Code))["key"];
        var canceled = await GivenInvoice();
        var bill = await visitor.Press(await visitor.Open("/wallet"), "Scan", ("code", $"seqr://SEQR.SE/R{canceled}"));
        Assert.Equal(
            $"https://service.example/cancel#{token}", (await visitor.Press(bill, "Cancel")).Find("#ok").GetAttribute("href"));

        var failed = await GivenInvoice(Bill(total: 5_000_000m));
        await Scan($"seqr://SEQR.SE/R{failed}");
        await Post("/sandbox/payers/payer-1/confirm", "{}");
        Assert.Equal($"https://service.example/failure#{token}", (await visitor.Open($"/R{failed}")).Find("#ok").GetAttribute("href"));
    }

    [Fact]
    public async Task The_action_link_leaves_the_service()
    {
        var visitor = NewVisitor();
        var token = (await Scan(Code))["key"];

        var left = await visitor.Press(await visitor.Open("/wallet"), "Scan", ("code", "SEQR-ACTION://WIZARD/CANCEL"));

        Assert.Equal("Left", left.Stage);
        Assert.Equal($"https://service.example/cancel#{token}", left.Find("#service-link").GetAttribute("href"));
        (await Scan("SEQR-ACTION://WIZARD/CANCEL")).ShouldBeProblem(409, "nothing-scanned");
        Assert.Equal(409, (await visitor.Press(await visitor.Open("/wallet"), "Scan", ("code", "SEQR-ACTION://WIZARD/CANCEL"))).Status);
        // Later bills have nothing to do with it.
        var reference = await GivenInvoice();
        await Scan($"seqr://SEQR.SE/R{reference}");
        await Post("/sandbox/payers/payer-1/cancel", "{}");
        Assert.Equal("/wallet", (await visitor.Open($"/R{reference}")).Find("#ok").GetAttribute("href"));
    }

    [Fact]
    public async Task A_button_leaves_it_too()
    {
        var visitor = NewVisitor();
        var page = await visitor.Press(await visitor.Open("/wallet"), "Scan", ("code", Code));

        Assert.Equal("Left", (await visitor.Press(page, "Leave it")).Stage);
        Assert.Equal(404, (await visitor.Open("/wallet/service/1-1")).Status);
    }

    [Fact]
    public async Task A_bill_of_another_merchant_leads_nowhere_else()
    {
        const string partner = """{"orderUrl":"https://elsewhere.example/order","terminal":"other"}""";
        (await Put("/sandbox/partners/service/elsewhere", partner)).ShouldBeProblem(400, "invalid-value");
        (await Post("/sandbox/terminals", """{"id":"other","password":"12345678","reseller":{"id":"others"}}""")).ShouldBe(201);
        (await Put("/sandbox/partners/service/elsewhere", partner)).ShouldBe(201);
        await Scan("HTTP://SEQR.SE/000/elsewhere");

        var reference = await GivenInvoice();
        await Scan($"seqr://SEQR.SE/R{reference}");
        await Post("/sandbox/payers/payer-1/cancel", "{}");

        Assert.Equal("/wallet", (await NewVisitor().Open($"/R{reference}")).Find("#ok").GetAttribute("href"));
    }

    private Task<string> Ask(string? key, string path) => Call(Message.Member("key", key), path);

    private async Task<string> Call(string members, string path = "/soap/merchant/cashregister-2", string? context = null)
    {
        using var content = new StringContent(
            Message.Of("getClientSessionInfo", members, context ?? Message.Context), Encoding.UTF8, "text/xml");
        using var answer = await Host.Client.PostAsync(new Uri(path, UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}

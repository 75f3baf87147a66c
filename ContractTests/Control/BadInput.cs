using SeqrSandbox.Simulator.Http.Input;

namespace SeqrSandbox.ContractTests.Control;

public abstract class BadInput(Transport transport) : ControlSuite(transport)
{
    [Theory]
    [InlineData("")]
    [InlineData("nothing")]
    [InlineData("{")]
    [InlineData("""{"by":"20s",}""")]
    [InlineData("""{"by":"20s","by":"30s"}""")]
    [InlineData("""{"by":"20s"} {}""")]
    [InlineData("[]")]
    [InlineData("\"20s\"")]
    [InlineData("""{"by":"\ud800"}""")]
    [InlineData("""{"\udfff":1}""")]
    public async Task A_body_that_is_no_json_object_is_refused(string body)
    {
        var refused = await Post("/sandbox/clock/advance", body);

        if (body.Length > 0)
            refused.ShouldBeProblem(400, "malformed-json");
        else
            refused.ShouldBeProblem(400, "invalid-value", "by is missing");
    }

    [Fact]
    public async Task Json_nested_too_deep_is_refused() =>
        (await Post("/sandbox/payers", string.Concat(Enumerable.Repeat("{\"a\":", 5000)))).ShouldBeProblem(400, "malformed-json");

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    [InlineData("nonsense")]
    public async Task A_body_of_another_content_type_is_refused(string contentType) =>
        (await Send(HttpMethod.Post, "/sandbox/clock/advance", """{"by":"20s"}""", contentType))
            .ShouldBeProblem(415, "unsupported-media-type", "it has to be application/json");

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        var text = new string('x', JsonBody.Longest);

        (await Post("/sandbox/payers", $$"""{"name":"{{text}}"}""")).ShouldBeProblem(413, "too-large", $"{JsonBody.Longest} bytes");
    }

    [Fact]
    public async Task A_body_without_a_length_that_is_too_large_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sandbox/payers")
        {
            Content = new StringContent(new string(' ', 2 * JsonBody.Longest)),
        };
        request.Headers.TransferEncodingChunked = true;
        using var response = await Host.Client.SendAsync(request);

        (await Reply.Of(response)).ShouldBeProblem(413, "too-large");
    }

    [Theory]
    [InlineData("/sandbox/clock/advance", """{"bye":"20s"}""", "bye", "Is by meant?")]
    [InlineData("/sandbox/payers", """{"nmae":"Alice"}""", "nmae", "Is name meant?")]
    [InlineData("/sandbox/payers", """{"canreserve":true}""", "canreserve", "Is canReserve meant?")]
    [InlineData("/sandbox/payers", """{"zzz":1}""", "zzz", "Known are id, name, msisdn")]
    [InlineData(
        "/sandbox/payers",
        """{"balances":[{"value":"1","currency":"SEK"},{"valeu":"1","currency":"SEK"}]}""",
        "balances[1].valeu",
        "Is value meant?")]
    [InlineData(
        "/sandbox/terminals",
        """{"password":"1234","reseller":{"id":"a","mayrefund":true}}""",
        "reseller.mayrefund",
        "Is mayRefund meant?")]
    [InlineData("/sandbox/reset", """{"hard":true}""", "hard", "Nothing is taken here.")]
    public async Task An_unknown_member_is_refused_with_the_nearest_known(string path, string body, string member, string advice)
    {
        var refused = (await Post(path, body)).ShouldBeProblem(400, "unknown-member", advice);

        Assert.Equal(member, refused["member"]);
    }

    [Theory]
    [InlineData("/sandbox/clock/advance", """{"by":20}""", "by", "as a JSON string")]
    [InlineData("/sandbox/clock/advance", """{"by":null}""", "by", "is missing")]
    [InlineData("/sandbox/clock/set", """{"to":"noon"}""", "to", "ISO 8601")]
    [InlineData("/sandbox/payers/payer-1/scan", "{}", "code", "is missing")]
    [InlineData("/sandbox/payers/payer-1/scan", """{"code":"http://example.com/"}""", "code", "seqr: link")]
    [InlineData("/sandbox/payers/payer-1/scan", """{"code":["R1"]}""", "code", "a JSON array of 1")]
    [InlineData("/sandbox/payers/payer-1/confirm", """{"outcome":"insufficient-fund"}""", "outcome", "Is insufficient-funds meant?")]
    [InlineData(
        "/sandbox/payers/payer-1/confirm",
        """{"outcome":"PAID"}""",
        "outcome",
        "one of paid, insufficient-funds, account-closed, bank-down")]
    [InlineData("/sandbox/payers/payer-1/card", """{"id":"a"}""", "value", "is missing")]
    [InlineData("/sandbox/payers/payer-1/card", """{"id":"a\u0000","value":"b"}""", "id", "without control characters")]
    [InlineData("/sandbox/payers", """{"id":"a/b"}""", "id", "letters, digits")]
    [InlineData("/sandbox/payers", """{"msisdn":"+46701"}""", "msisdn", "5 to 15 digits")]
    [InlineData("/sandbox/payers", """{"canReserve":"yes"}""", "canReserve", "true or false")]
    [InlineData("/sandbox/payers", """{"balances":{}}""", "balances", "a JSON array")]
    [InlineData("/sandbox/payers", """{"balances":[1]}""", "balances[0]", "a JSON object")]
    [InlineData("/sandbox/payers", """{"balances":[{"value":"1.001","currency":"SEK"}]}""", "balances[0].value", "at most 2 decimals")]
    [InlineData("/sandbox/payers", """{"balances":[{"value":"-1","currency":"SEK"}]}""", "balances[0].value", "a number from 0")]
    [InlineData("/sandbox/payers", """{"balances":[{"value":1,"currency":"SEK"}]}""", "balances[0].value", "as a JSON string")]
    [InlineData("/sandbox/payers", """{"balances":[{"value":"1"}]}""", "balances[0].currency", "is missing")]
    [InlineData("/sandbox/payers", """{"balances":[{"value":"1","currency":"sek"}]}""", "balances[0].currency", "ISO 4217")]
    [InlineData(
        "/sandbox/payers",
        """{"balances":[{"value":"1","currency":"SEK"},{"value":"2","currency":"SEK"}]}""",
        "balances",
        "a currency twice")]
    [InlineData("/sandbox/terminals", "{}", "password", "is missing")]
    [InlineData("/sandbox/terminals", """{"password":"1234","kind":"WEBSHOP"}""", "kind", "Is WEB_SHOP meant?")]
    [InlineData("/sandbox/terminals", """{"password":"1234","reseller":"shop"}""", "reseller", "a JSON object")]
    [InlineData("/sandbox/terminals", """{"password":"1234","reseller":{"name":"Shop"}}""", "reseller.id", "is missing")]
    [InlineData(
        "/sandbox/terminals",
        """{"password":"1234","reseller":{"id":"a","currencies":["SEK","XXY"]}}""",
        "reseller.currencies[1]",
        "ISO 4217")]
    [InlineData(
        "/sandbox/terminals",
        """{"password":"1234","reseller":{"id":"a","users":[{"userId":"1"}]}}""",
        "reseller.users[0].password",
        "is missing")]
    public async Task A_member_that_is_missing_or_wrong_is_named_with_what_is_allowed(
        string path, string body, string member, string detail)
    {
        var refused = (await Post(path, body)).ShouldBeProblem(400, "invalid-value", detail);

        Assert.Equal(member, refused["member"]);
        Assert.StartsWith(member + " ", refused["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sandbox/payers/payer-1/confirm", """{"pin":987654}""")]
    [InlineData("/sandbox/payers/payer-1/confirm", """{"pin":"987654\n"}""")]
    [InlineData("/sandbox/payers", """{"pin":"987654x"}""")]
    [InlineData("/sandbox/terminals", """{"password":987654}""")]
    [InlineData("/sandbox/terminals", """{"password":{"is":"987654"}}""")]
    [InlineData("/sandbox/terminals", """{"password":"1","reseller":["987654"]}""")]
    public async Task A_secret_is_not_repeated_in_an_error(string path, string body)
    {
        var refused = (await Post(path, body)).ShouldBeProblem(400, "invalid-value");

        Assert.DoesNotContain("987654", refused.Json.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("invoices?limit=0", "limit", "from 1 to 500")]
    [InlineData("invoices?limit=501", "limit", "from 1 to 500")]
    [InlineData("invoices?limit=ten", "limit", "from 1 to 500")]
    [InlineData("invoices?limit=1&limit=2", "limit", "is given 2 times")]
    [InlineData("invoices?status=PAYED", "status", "Is PAID meant?")]
    [InlineData("invoices?status=PAID,", "status", "one or more of ISSUED, PENDING_ISSUER_ACKNOWLEDGE, RESERVED, PAID, CANCELED, FAILED")]
    [InlineData("invoices?since=yesterday", "since", "ISO 8601")]
    [InlineData("notifications?limit=-1", "limit", "from 1 to 500")]
    [InlineData("payers?limit=", "limit", "from 1 to 500")]
    public async Task A_query_that_is_wrong_is_refused_with_what_is_allowed(string query, string parameter, string detail)
    {
        var refused = (await Get("/sandbox/" + query)).ShouldBeProblem(400, "invalid-value", detail);

        Assert.Equal(parameter, refused["member"]);
    }

    [Fact]
    public async Task An_unknown_query_parameter_is_refused_with_the_nearest_known() =>
        (await Get("/sandbox/invoices?limti=3")).ShouldBeProblem(400, "unknown-member", "Is limit meant?");

    [Theory]
    [InlineData("/sandbox")]
    [InlineData("/sandbox/")]
    [InlineData("/sandbox/nothing")]
    [InlineData("/sandbox/invoices/1/refund")]
    public async Task A_path_with_nothing_at_it_is_a_404(string path) =>
        (await Get(path)).ShouldBeProblem(404, "unknown-path", "/sandbox/openapi.json");

    [Theory]
    [InlineData("DELETE", "/sandbox/clock", "GET")]
    [InlineData("PUT", "/sandbox/payers", "GET, POST")]
    [InlineData("GET", "/sandbox/clock/advance", "POST")]
    [InlineData("POST", "/sandbox/terminals/a", "PATCH")]
    public async Task Another_method_is_a_405_that_says_which_is_allowed(string method, string path, string allowed)
    {
        var refused = (await Send(new(method), path, null)).ShouldBeProblem(405, "method-not-allowed", $"allowed is {allowed}.");

        Assert.Equal(allowed, string.Join(", ", refused.ContentHeaders.Allow));
    }

    [Fact]
    public async Task A_long_value_is_repeated_only_in_part()
    {
        var refused = (await Post("/sandbox/payers", $$"""{"id":"{{new string('x', 60_000)}}"}""")).ShouldBeProblem(400, "invalid-value");

        Assert.True(refused.Bytes.Length < 600);
    }

    public sealed class InMemory() : BadInput(Transport.InMemory);

    public sealed class OverKestrel() : BadInput(Transport.Kestrel);
}

namespace SeqrSandbox.ContractTests.Control;

public abstract class PayerControl(Transport transport) : ControlSuite(transport)
{
    [Fact]
    public async Task Payers_are_generated_and_the_first_is_the_default()
    {
        var payers = (await Get("/sandbox/payers")).ShouldBe(200);

        Assert.Equal(Enumerable.Range(1, 10).Reverse().Select(number => $"payer-{number}"), payers.Each("items", "id"));
        Assert.True(payers.At("items[9].isDefault").GetBoolean());
        Assert.False(payers.At("items[0].isDefault").GetBoolean());
        Assert.DoesNotContain("pin", (await Get("/sandbox/payers/payer-1")).Json.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Payers_are_listed_page_by_page()
    {
        var first = await Get("/sandbox/payers?limit=9");
        var second = await Get($"/sandbox/payers?limit=9&before={first["next"]}");

        Assert.Equal("payer-2", first["next"]);
        Assert.Equal(["payer-1"], second.Each("items", "id"));
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task A_payer_can_be_made_as_wanted()
    {
        var made = (await Post(
            "/sandbox/payers",
            """{"id":"alice","name":"Alice Öberg","msisdn":"46701234567","pin":"9876","canReserve":false,"balances":[{"value":"10.50","currency":"SEK"},{"value":"7","currency":"JPY"}]}""")).ShouldBe(201);

        Assert.Equal("/sandbox/payers/alice", made.Headers.Location?.OriginalString);
        Assert.Equal(
            ("alice", "Alice Öberg", "46701234567", "False", "True"),
            (made["id"], made["name"], made["msisdn"], made["canReserve"], made["takesRefunds"]));
        Assert.Equal(made.Json.GetRawText(), (await Get("/sandbox/payers/alice")).Json.GetRawText());
        var balances = made.At("accounts").EnumerateArray().Select(account => account.GetProperty("balance").GetRawText());
        Assert.Equal(["""{"value":"7","currency":"JPY"}""", """{"value":"10.50","currency":"SEK"}"""], balances);
        Assert.DoesNotContain("9876", made.Json.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payer_made_of_nothing_is_the_next_that_the_seed_gives()
    {
        var made = (await Post("/sandbox/payers")).ShouldBe(201);
        var next = (await Post("/sandbox/payers", "{}")).ShouldBe(201);

        Assert.Equal(("payer-11", "payer-12"), (made["id"], next["id"]));
        Assert.NotEqual(made["terminalId"], next["terminalId"]);
    }

    [Fact]
    public async Task A_payer_whose_id_is_taken_is_not_made() =>
        (await Post("/sandbox/payers", """{"id":"payer-3"}""")).ShouldBeProblem(409, "already-exists", "'payer-3'");

    [Fact]
    public async Task A_payer_scans_and_confirms_with_the_pin()
    {
        var reference = await GivenInvoice();

        var scanned = (await Post("/sandbox/payers/payer-2/scan", $$"""{"code":"HTTP://SEQR.SE/R{{reference}}"}""")).ShouldBe(200);
        Assert.Equal(("ISSUED", "payer-2"), (scanned["status"], scanned["payer.id"]));
        Assert.Equal(reference, (await Get("/sandbox/payers/payer-2"))["scanned.reference"]);
        var paid = (await Post("/sandbox/payers/payer-2/confirm", """{"pin":"1234"}""")).ShouldBe(200);

        Assert.Equal(("PAID", reference), (paid["status"], paid["reference"]));
        Assert.Equal("999850.10", await Balance("payer-2"));
    }

    [Theory]
    [InlineData("seqr://SEQR.SE/R")]
    [InlineData("seqr://seqr.se/R")]
    [InlineData("seqr-demo://SEQR.SE/R")]
    [InlineData("seqr-debug://SEQR.SE/R")]
    [InlineData("R")]
    public async Task A_link_and_the_bare_reference_can_be_scanned_too(string prefix)
    {
        var reference = await GivenInvoice();

        Assert.Equal(
            reference,
            (await Post("/sandbox/payers/payer-1/scan", $$"""{"code":"{{prefix}}{{reference}}"}""")).ShouldBe(200)["reference"]);
    }

    [Theory]
    [InlineData("https://other.example/R", "The host is other.example")]
    [InlineData("seqr://seqr.se:80/R", "A port is given, 80")]
    [InlineData("SEQR:HTTP://SEQR.SE/R", "There are two schemes")]
    [InlineData("http://seqr.se/r", "The scheme is http:")]
    [InlineData("http://seqr.se/R", "The scheme is http:")]
    public async Task A_link_that_opens_no_app_is_refused_with_its_mistake_and_seen_at_the_invoice(string prefix, string mistake)
    {
        var reference = await GivenInvoice();

        var refused = (await Post("/sandbox/payers/payer-1/scan", $$"""{"code":"{{prefix}}{{reference}}"}"""))
            .ShouldBeProblem(400, "invalid-value", mistake);

        Assert.Equal("code", refused["member"]);
        var seen = (await Get($"/sandbox/journal?invoice={reference}")).At("items[0]");
        Assert.Equal(("scan", 54), (seen.GetProperty("name").GetString(), seen.GetProperty("result").GetInt32()));
        Assert.Contains(mistake, seen.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.StartsWith(
            "link-",
            Assert.Single(seen.GetProperty("findings").EnumerateArray()).GetProperty("code").GetString(),
            StringComparison.Ordinal);
        Assert.Equal("ISSUED", (await Get($"/sandbox/invoices/{reference}"))["status"]);
    }

    [Theory]
    [InlineData("https://other.example/Q")]
    [InlineData("seqr://seqr.se:80/Q")]
    [InlineData("HTTP://SEQR.SE/q")]
    public async Task A_wrong_code_of_a_till_is_refused_too(string prefix)
    {
        const string till = "Till7";
        Assert.True((await Host.Sandbox.Terminals.AssignSeqrId(await Merchant(), till)).Succeeded);

        (await Post("/sandbox/payers/payer-1/scan", $$"""{"code":"{{prefix}}{{till}}"}""")).ShouldBeProblem(400, "invalid-value");
        (await Post("/sandbox/payers/payer-1/scan", $$"""{"code":"HTTP://seqr.se/Q{{till}}"}""")).ShouldBe(202);
    }

    [Theory]
    [InlineData("insufficient-funds")]
    [InlineData("account-closed")]
    [InlineData("bank-down")]
    public async Task A_confirmation_can_come_out_badly(string outcome)
    {
        var reference = await GivenInvoice();
        await Post("/sandbox/payers/payer-1/scan", $$"""{"code":"R{{reference}}"}""");

        var failed = await Post("/sandbox/payers/payer-1/confirm", $$"""{"outcome":"{{outcome}}"}""");

        Assert.Equal("FAILED", failed.ShouldBe(200)["status"]);
    }

    [Fact]
    public async Task A_payer_cannot_pay_more_than_there_is()
    {
        await Post("/sandbox/payers", """{"id":"poor","balances":[{"value":"149.89","currency":"SEK"}]}""");
        await Post("/sandbox/payers/poor/scan", $$"""{"code":"R{{await GivenInvoice()}}"}""");

        Assert.Equal("FAILED", (await Post("/sandbox/payers/poor/confirm")).ShouldBe(200)["status"]);
        Assert.Equal("149.89", await Balance("poor"));
    }

    [Fact]
    public async Task A_wrong_pin_is_refused_and_not_repeated()
    {
        var reference = await GivenInvoice();
        await Post("/sandbox/payers/payer-1/scan", $$"""{"code":"R{{reference}}"}""");

        var refused = (await Post("/sandbox/payers/payer-1/confirm", """{"pin":"4711"}""")).ShouldBeProblem(403, "wrong-pin");

        Assert.DoesNotContain("4711", refused.Json.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("1234", refused.Json.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("ISSUED", (await Get($"/sandbox/invoices/{reference}"))["status"]);
    }

    [Fact]
    public async Task A_payer_cancels_the_bill_scanned_last()
    {
        var (first, last) = (await GivenInvoice(), await GivenInvoice());
        await Post("/sandbox/payers/payer-1/scan", $$"""{"code":"R{{first}}"}""");
        await Post("/sandbox/payers/payer-1/scan", $$"""{"code":"R{{last}}"}""");

        var canceled = (await Post("/sandbox/payers/payer-1/cancel")).ShouldBe(200);

        Assert.Equal((last, "CANCELED"), (canceled["reference"], canceled["status"]));
        Assert.Equal("ISSUED", (await Get($"/sandbox/invoices/{first}"))["status"]);
    }

    [Theory]
    [InlineData("confirm")]
    [InlineData("cancel")]
    public async Task A_payer_who_scanned_nothing_has_nothing_to_answer(string act) =>
        (await Post($"/sandbox/payers/payer-1/{act}")).ShouldBeProblem(409, "nothing-scanned", "/sandbox/payers/payer-1/scan");

    [Fact]
    public async Task A_payer_cannot_confirm_twice()
    {
        await Post("/sandbox/payers/payer-1/scan", $$"""{"code":"R{{await GivenInvoice()}}"}""");
        await Post("/sandbox/payers/payer-1/confirm");

        (await Post("/sandbox/payers/payer-1/confirm")).ShouldBeProblem(409, "invoice-state", "PAID");
    }

    [Fact]
    public async Task A_payer_whose_bill_another_scanned_has_to_scan_again()
    {
        var reference = await GivenInvoice();
        await Post("/sandbox/payers/payer-1/scan", $$"""{"code":"R{{reference}}"}""");
        await Post("/sandbox/payers/payer-2/scan", $$"""{"code":"R{{reference}}"}""");

        (await Post("/sandbox/payers/payer-1/confirm")).ShouldBeProblem(409, "nothing-scanned");
    }

    [Fact]
    public async Task A_card_is_kept_and_replaces_one_of_its_kind()
    {
        await Post("/sandbox/payers/payer-1/card", """{"id":"club","value":"1"}""");
        await Post("/sandbox/payers/payer-1/card", """{"id":"club","value":"5","reseller":"fredellsfisk"}""");

        var payer = (await Post("/sandbox/payers/payer-1/card", """{"id":"club","value":"2"}""")).ShouldBe(200);

        Assert.Equal(
            """[{"id":"club","value":"5","reseller":"fredellsfisk"},{"id":"club","value":"2","reseller":"public_test_shop"}]""",
            payer.At("cards").GetRawText());
    }

    [Fact]
    public async Task A_card_of_nobody_is_not_kept() =>
        (await Post("/sandbox/payers/payer-1/card", """{"id":"a","value":"b","reseller":"nobody"}"""))
            .ShouldBeProblem(404, "not-found", "reseller 'nobody'");

    [Fact]
    public async Task A_code_of_no_invoice_is_a_404() =>
        (await Post("/sandbox/payers/payer-1/scan", """{"code":"R20260101000000000"}"""))
            .ShouldBeProblem(404, "not-found", "invoice '20260101000000000'");

    [Theory]
    [InlineData("GET", "", null)]
    [InlineData("POST", "/scan", """{"code":"R1"}""")]
    [InlineData("POST", "/confirm", null)]
    [InlineData("POST", "/cancel", null)]
    [InlineData("POST", "/card", """{"id":"a","value":"b"}""")]
    public async Task An_unknown_payer_is_a_404(string method, string act, string? body) =>
        (await Send(new(method), "/sandbox/payers/nobody" + act, body)).ShouldBeProblem(404, "not-found", "payer 'nobody'");

    public sealed class InMemory() : PayerControl(Transport.InMemory);

    public sealed class OverKestrel() : PayerControl(Transport.Kestrel);
}

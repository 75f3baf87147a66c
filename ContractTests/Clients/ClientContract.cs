using System.Text.Json.Nodes;
using SeqrSandbox.ContractTests.Control;

namespace SeqrSandbox.ContractTests.Clients;

/// <summary>What every package for tests does, of whatever language.</summary>
public abstract class ClientContract(ClientSimulator simulator) : ClientSuite(simulator), IClassFixture<ClientSimulator>
{
    private const string Busy = """
        name: busy-once
        description: SEQR är upptagen, 一度だけ.
        calls:
          - on: getPaymentStatus
            nth: 1
            result: SYSTEM_BUSY
        """;

    [Fact]
    public async Task A_sandbox_has_a_unique_name_and_its_addresses()
    {
        Assert.StartsWith("test-", Name, StringComparison.Ordinal);
        Assert.Equal($"{Address}/@{Name}", Text(Sandbox["url"]));
        Assert.Equal($"{Address}/@{Name}/soap/merchant/cashregister-2", Text(Sandbox["endpoint"]));
        Assert.Contains("definitions", await Fetch(Text(Sandbox["wsdl"])), StringComparison.Ordinal);
        Assert.NotEqual(Name, Text((await Driver.Do("sandbox"))!["name"]));
    }

    [Fact]
    public async Task A_sandbox_has_the_name_and_the_seed_that_it_was_given()
    {
        var made = (await Driver.Do("sandbox", arguments: new { name = $"{Name}-named", seed = 7 }))!;

        Assert.Equal($"{Name}-named", Text(made["name"]));
        Assert.Contains("\"seed\":7", await Fetch($"{Address}/sandboxes?limit=500"), StringComparison.Ordinal);
        Assert.Equal(409, (await Fails("sandbox", new { name = $"{Name}-named", seed = 8 })).Status);
        await Driver.Do("removeSandbox", $"{Name}-named");
    }

    [Fact]
    public async Task A_sandbox_that_was_removed_is_gone_and_is_removed_again()
    {
        var made = Text((await Driver.Do("sandbox"))!["name"]);
        await Driver.Do("removeSandbox", made);
        await Driver.Do("removeSandbox", made);

        Assert.DoesNotContain(made, await Fetch($"{Address}/sandboxes?limit=500"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pay", "PAID")]
    [InlineData("decline", "FAILED")]
    [InlineData("cancel", "CANCELED")]
    public async Task The_payer_acts_on_an_invoice(string call, string status)
    {
        var reference = await GivenInvoice();

        Assert.Equal(status, Text((await Do(call, new { reference }))["status"]));
        Assert.Equal(status, Text((await Do("invoice", new { reference }))["status"]));
        Assert.Equal(reference, Text(Assert.Single(await List("invoices"))!["reference"]));
    }

    [Fact]
    public async Task Texts_of_all_writings_arrive_as_they_are()
    {
        const string title = "Räksmörgås 寿司 🍣 <&> \"q\" \\";
        var reference = await GivenInvoice(Message("title", "Räksmörgås 寿司 🍣 &lt;&amp;&gt; \"q\" \\"));

        Assert.Equal(title, Text((await Do("invoice", new { reference }))["title"]));
        var request = Dictionary("invoice/title", "Räksmörgås 寿司 🍣*");
        await Do("verify", new { pattern = new { operation = "sendInvoice", request } });
        var payer = await Do("addPayer", new { settings = new { name = "Zoë Ångström 王" } });
        Assert.Equal("Zoë Ångström 王", Text(payer["name"]));
    }

    [Fact]
    public async Task A_payer_scans_and_confirms_as_the_bank_answers()
    {
        var reference = await GivenInvoice();
        var payer = Text((await Do("addPayer", new { settings = new { id = "anna", pin = "4321" } }))["id"]);

        Assert.Equal("ISSUED", Text((await Do("payerScan", new { payer, code = $"HTTP://SEQR.SE/R{reference}" }))["status"]));
        var wrong = await Fails("payerConfirm", new { payer, pin = "0000" });
        Assert.Equal(("refused", 403), (wrong.Kind, wrong.Status));
        Assert.Equal("FAILED", Text((await Do("payerConfirm", new { payer, pin = "4321", outcome = "insufficient-funds" }))["status"]));
    }

    [Fact]
    public async Task A_payer_turns_an_invoice_down()
    {
        var reference = await GivenInvoice();
        await Do("payerScan", new { code = $"R{reference}" });

        await Driver.Do("payerCancel", Name, new { payer = "payer-1" });

        Assert.Equal("CANCELED", Text((await Do("invoice", new { reference }))["status"]));
    }

    [Fact]
    public async Task A_payer_keeps_a_card_and_is_shown()
    {
        await Do("keepCard", new { payer = "payer-2", id = "LOYALTY", value = "4711" });

        var shown = await Do("payerShow", new { payer = "payer-2" });

        Assert.Equal("payer-2", Text(shown["id"]));
        Assert.Equal("4711", Text(Assert.Single(shown["cards"]!.AsArray())!["value"]));
        Assert.Empty((await Do("payerShow"))["cards"]!.AsArray());
    }

    [Fact]
    public async Task A_payer_has_the_money_that_was_given()
    {
        var reference = await GivenInvoice(total: "2.00");
        var settings = new { id = "poor", balances = new[] { new { value = "1.50", currency = "SEK" } } };
        await Do("addPayer", new { settings });
        await Do("payerScan", new { payer = "poor", code = $"R{reference}" });

        Assert.Equal("FAILED", Text((await Do("payerConfirm", new { payer = "poor" }))["status"]));
        Assert.Equal(409, (await Fails("addPayer", new { settings })).Status);
    }

    [Fact]
    public async Task A_status_that_comes_by_itself_is_waited_for()
    {
        await Do("putScenario", new
        {
            name = "soon",
            yaml = "name: soon\ndescription: Paid soon.\npayer:\n  - after: 300ms\n    do: scan\n  - do: confirm\n",
        });
        await Do("useScenario", new { name = "soon" });
        var reference = await GivenInvoice();

        Assert.Equal("PAID", Text((await Do("waitFor", new { reference, status = "PAID", deadlineMs = 30_000 }))["status"]));
    }

    [Fact]
    public async Task A_status_that_does_not_come_is_told_with_what_happened_instead()
    {
        var reference = await GivenInvoice();
        await Do("payerScan", new { code = $"R{reference}" });

        var failure = await Fails("waitFor", new { reference, status = "PAID", deadlineMs = 250 });

        Assert.Equal("timeout", failure.Kind);
        Assert.Contains($"The invoice {reference} did not become PAID within ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("It is ISSUED; what happened to it: sent at ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("scanned at ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_is_moved_frozen_set_and_let_go()
    {
        var frozen = Time(await Do("clockFreeze"));
        Assert.Equal(frozen, Time(await Do("clockNow")));
        Assert.Equal(frozen.AddMilliseconds(90_250), Time(await Do("clockAdvance", new { ms = 90_250 })));
        var to = new DateTimeOffset(2027, 3, 28, 1, 59, 59, TimeSpan.Zero);
        Assert.Equal(to, Time(await Do("clockSet", new { to = "2027-03-28T01:59:59Z" })));
        Assert.InRange(Time(await Do("clockResume")), to, to.AddMinutes(1));
    }

    [Fact]
    public async Task What_becomes_due_has_happened_when_the_clock_was_advanced()
    {
        var reference = await GivenInvoice();
        await Do("pay", new { reference });

        await Do("clockAdvance", new { ms = 21_000 });

        Assert.Equal("not-acknowledged", Text((await Do("invoice", new { reference }))["cancelReason"]));
    }

    [Fact]
    public async Task A_scenario_is_put_used_listed_and_removed()
    {
        await Do("putScenario", new { name = "busy-once", yaml = Busy });
        await Do("useScenario", new { name = "busy-once" });
        var reference = await GivenInvoice();

        Assert.Contains("<resultCode>93<", await Ask(reference), StringComparison.Ordinal);
        Assert.Contains("<resultCode>0<", await Ask(reference), StringComparison.Ordinal);
        var listed = Assert.Single(await List("scenarios"), scenario => Text(scenario!["name"]) == "busy-once")!;
        Assert.Equal(("SEQR är upptagen, 一度だけ.", true), (Text(listed["description"]), listed["isDefault"]!.GetValue<bool>()));

        await Do("useScenario", new { name = "manual" });
        await Driver.Do("removeScenario", Name, new { name = "busy-once" });
        Assert.DoesNotContain(await List("scenarios"), scenario => Text(scenario!["name"]) == "busy-once");
    }

    [Fact]
    public async Task A_wrong_scenario_is_refused_with_its_line()
    {
        const string yaml = "name: wrong\ndescription: Wrong.\npayer:\n  - do: dance\n";

        var failure = await Fails("putScenario", new { name = "wrong", yaml });

        Assert.Equal(("refused", 400), (failure.Kind, failure.Status));
        Assert.Contains("line 4", failure.Detail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("dance", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_journal_is_searched_and_an_entry_is_read()
    {
        var reference = await GivenInvoice();
        await Ask(reference);
        await Do("pay", new { reference });

        var found = await List("journal", new { query = new { operation = "getPaymentStatus", invoice = reference, kind = "exchange" } });
        var id = Assert.Single(found)!["id"]!.GetValue<long>();
        var entry = await Do("entry", new { id });

        Assert.Contains(reference, Text(entry["request"]!["body"]), StringComparison.Ordinal);
        Assert.Equal(2, (await List("journal", new { query = new { limit = 2 } })).Count);
        Assert.Equal(4, (await List("journal", new { query = new { } })).Count);
    }

    [Fact]
    public async Task A_list_that_is_longer_than_a_page_is_read_to_its_end()
    {
        const int entries = 620;
        await Parallel.ForAsync(0, entries, async (_, _) => await Control("/sandbox/clock/advance", """{"by":"1ms"}"""));

        Assert.Equal(entries, (await List("journal", new { query = new { operation = "advance" } })).Count);
        Assert.Equal(entries - 1, (await List("journal", new { query = new { limit = entries - 1 } })).Count);
    }

    [Fact]
    public async Task What_happened_as_often_as_expected_is_verified()
    {
        var reference = await GivenInvoice();
        await Ask(reference);
        await Ask(reference);

        var found = await Do("verify", new { pattern = new { operation = "getPaymentStatus", invoice = reference }, times = 2 });

        Assert.Equal((2, 2), (found["count"]!.GetValue<int>(), found["entries"]!.AsArray().Count));
        await Do("verify", new { pattern = new { operation = "get*" }, times = new { atLeast = 1, atMost = 2 } });
        await Do("verify", new { pattern = new { operation = "refundPayment" }, times = 0 });
        var (response, headers) = (Dictionary("status", "ISSUED"), Dictionary("content-type", "text/xml*"));
        await Do("verify", new { pattern = new { response, headers } });
    }

    [Theory]
    [InlineData(null, "at least once; found 0.")]
    [InlineData("""2""", "2 times; found 0.")]
    [InlineData("""{"atLeast":1,"atMost":3}""", "1 to 3 times; found 0.")]
    public async Task A_failed_verification_shows_the_nearest_entries(string? times, string told)
    {
        var reference = await GivenInvoice();
        await Ask(reference);

        var failure = await Fails("verify", new
        {
            pattern = new { operation = "getPaymentStatus", invoice = reference, result = "SYSTEM_BUSY" },
            times = times is null ? null : JsonNode.Parse(times),
        });

        Assert.Equal("verification", failure.Kind);
        var lines = failure.Message.ReplaceLineEndings("\n").Split('\n');
        Assert.StartsWith("Expected {", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"getPaymentStatus\"", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(told, lines[0], StringComparison.Ordinal);
        Assert.Matches(@"^  entry \d+ \(getPaymentStatus by public_test_shop_terminal\)$", lines[1]);
        Assert.StartsWith("    result: expected ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happened_more_often_than_expected_is_told_with_its_entries()
    {
        await GivenInvoice();

        var failure = await Fails("verify", new { pattern = new { operation = "sendInvoice" }, times = 0 });

        Assert.Matches(@"^Expected \{.*\} never; found 1\. Entries: \d+\.", failure.Message);
    }

    [Fact]
    public async Task An_order_holds_or_does_not()
    {
        await Ask(await GivenInvoice());
        object[] patterns = [new { operation = "sendInvoice" }, new { operation = "getPaymentStatus" }];

        Assert.Equal(2, (await Do("verifySequence", new { patterns }))["count"]!.GetValue<int>());
        var failure = await Fails("verifySequence", new { patterns = patterns.Reverse() });
        Assert.Equal("verification", failure.Kind);
        Assert.StartsWith("Expected in this order {", failure.Message, StringComparison.Ordinal);
        Assert.Contains("}, then {", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verification_waits_for_entries_still_to_come()
    {
        var told = Do("verify", new { pattern = new { operation = "sendInvoice" }, withinMs = 50_000 });

        await GivenInvoice();

        Assert.Equal(1, (await told)["count"]!.GetValue<int>());
    }

    [Fact]
    public async Task Notifications_are_listed_and_sent_again()
    {
        await using var shop = await MerchantListener.Start(200);
        var reference = await GivenInvoice(Message("notificationUrl", shop.Url));
        await Do("pay", new { reference });
        await shop.Next();
        await Do("verify", new { pattern = new { kind = "notification-attempt", status = 200 }, withinMs = 30_000 });

        var notification = Assert.Single(await List("notifications", new { reference }))!;
        Assert.Equal("delivered", Text(notification["state"]));
        await Do("resend", new { id = Text(notification["id"]) });
        await shop.Next();

        Assert.Equal([reference, reference], shop.Told);
        Assert.Empty(await List("notifications", new { reference = await GivenInvoice() }));
        Assert.Single(await List("notifications"));
    }

    [Fact]
    public async Task Terminals_are_listed_made_and_changed()
    {
        var before = (await List("terminals")).Count;
        var settings = new { id = "till-1", password = "secret-1", kind = "CASH_REGISTER", name = "Kassa ett" };
        await Do("createTerminal", new { settings });

        var changed = await Do("changeTerminal", new { id = "public_test_shop_terminal", settings = new { blocked = true } });

        Assert.True(changed["blocked"]!.GetValue<bool>());
        var terminals = await List("terminals");
        Assert.Equal(before + 1, terminals.Count);
        Assert.Contains(terminals, terminal => Text(terminal!["name"]) == "Kassa ett" && Text(terminal["kind"]) == "CASH_REGISTER");
        Assert.DoesNotContain("<resultCode>0<", await Ask("1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_makes_the_sandbox_as_new()
    {
        await GivenInvoice();
        await Driver.Do("reset", Name);

        Assert.Empty(await List("invoices"));
    }

    [Fact]
    public async Task A_refusal_has_the_title_the_detail_and_the_status_of_the_simulator()
    {
        var failure = await Fails("pay", new { reference = "20260000000000000" });

        Assert.Equal(("refused", "There is no such invoice", 404), (failure.Kind, failure.Title, failure.Status));
        Assert.Contains("20260000000000000", failure.Detail, StringComparison.Ordinal);
        Assert.Contains(failure.Title!, failure.Message, StringComparison.Ordinal);
        Assert.Contains(failure.Detail!, failure.Message, StringComparison.Ordinal);
        Assert.Equal(404, (await Fails("payerShow", new { payer = "nobody/../else?" })).Status);
    }

    [Theory]
    [InlineData("pay", """{"reference":""}""")]
    [InlineData("waitFor", """{"reference":"","status":"PAID","deadlineMs":10}""")]
    [InlineData("clockAdvance", """{"ms":-1}""")]
    [InlineData("verifySequence", """{"patterns":[]}""")]
    public async Task A_wrong_argument_is_told_before_anything_is_sent(string call, string arguments)
    {
        var failure = await Fails(call, JsonNode.Parse(arguments));

        Assert.Equal("usage", failure.Kind);
        Assert.NotEmpty(failure.Message);
        Assert.Empty(await List("journal", new { query = new { } }));
    }

    [Fact]
    public async Task Two_sandboxes_are_used_at_a_time_and_see_nothing_of_each_other()
    {
        await using var other = Start();
        await Task.WhenAll(Shop(Driver, "pay", "PAID"), Shop(other, "cancel", "CANCELED"));
    }

    private async Task Shop(IClientDriver driver, string call, string status)
    {
        var sandbox = (await driver.Do("sandbox"))!;
        var name = Text(sandbox["name"]);
        for (var invoices = 1; invoices <= 5; invoices++)
        {
            await driver.Do(call, name, new { reference = await GivenInvoiceAt(sandbox) });
            var seen = (await driver.Do("invoices", name))!.AsArray();
            Assert.Equal(invoices, seen.Count);
            Assert.All(seen, invoice => Assert.Equal(status, Text(invoice!["status"])));
        }

        await driver.Do("removeSandbox", name);
    }

    private static string Message(string name, string text) => Wire.Message.Member(name, text);

    private static Dictionary<string, string> Dictionary(string name, string value) => new() { [name] = value };
}

using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Control;

public abstract class TerminalControl(Transport transport) : ControlSuite(transport)
{
    [Fact]
    public async Task The_seeded_terminals_and_all_merchants_are_listed()
    {
        var list = (await Get("/sandbox/terminals")).ShouldBe(200);

        Assert.Equal(["8609bf533abf4a20816e8bfe76639521", "public_test_shop_terminal"], list.Each("items", "id"));
        Assert.Equal(["public_test_shop", "fredellsfisk"], list.Each("resellers", "id"));
        Assert.Equal(
            ("WEB_SHOP", "public_test_shop", "True"),
            (list["items[1].kind"], list["items[1].reseller.id"], list["items[1].reseller.mayRefund"]));
        Assert.Equal("""[{"userId":"9900"}]""", list.At("resellers[0].users").GetRawText());
        Assert.Equal("8609bf533abf4a20816e8bfe76639521", (await Get("/sandbox/terminals?limit=1"))["next"]);
    }

    [Fact]
    public async Task A_made_terminal_can_send_invoices_and_its_password_is_not_shown()
    {
        var made = (await Post("/sandbox/terminals", """{"id":"till-1","name":"Till 1","kind":"CASH_REGISTER","externalId":"K7","password":"s3cret-word"}""")).ShouldBe(201);

        Assert.Equal("/sandbox/terminals/till-1", made.Headers.Location?.OriginalString);
        Assert.Equal(
            ("till-1", "Till 1", "CASH_REGISTER", "K7", "public_test_shop"),
            (made["id"], made["name"], made["kind"], made["externalId"], made["reseller.id"]));
        Assert.DoesNotContain("s3cret", made.Json.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(TerminalKind.CashRegister, (await Merchant("till-1", "s3cret-word")).Terminal!.Kind);
    }

    [Fact]
    public async Task A_terminal_can_be_made_together_with_its_merchant()
    {
        var made = (await Post(
            "/sandbox/terminals",
            """{"password":"12345678","reseller":{"id":"shoes","name":"Shoes AB","mayRefund":false,"currencies":["EUR","SEK"],"users":[{"userId":"9900","password":"4321"}]}}""")).ShouldBe(201);

        Assert.Equal(("shoes", "Shoes AB", "False"), (made["reseller.id"], made["reseller.name"], made["reseller.mayRefund"]));
        Assert.Equal("""["EUR","SEK"]""", made.At("reseller.currencies").GetRawText());
        Assert.Equal("shoes", (await Merchant(made["id"]!)).Reseller.Id);
        var user = await Host.Sandbox.Authentication.Authenticate(
            new("RESELLERUSER", "shoes", "9900", "4321"), InvoiceService.RegisterTerminal);
        Assert.Equal(ResultCode.Success, user.Code);
    }

    [Fact]
    public async Task A_terminal_whose_id_is_taken_is_not_made() =>
        (await Post("/sandbox/terminals", """{"id":"public_test_shop_terminal","password":"x"}""")).ShouldBeProblem(409, "already-exists");

    [Fact]
    public async Task A_terminal_can_be_blocked_and_let_in_again()
    {
        Assert.True(
            (await Patch("/sandbox/terminals/public_test_shop_terminal", """{"blocked":true}""")).ShouldBe(200).At("blocked").GetBoolean());
        Assert.Equal(ResultCode.InvalidInitiatorPrincipalState, await Answer());

        await Patch("/sandbox/terminals/public_test_shop_terminal", """{"blocked":false}""");
        Assert.Equal(ResultCode.Success, await Answer());
    }

    [Fact]
    public async Task A_change_leaves_alone_what_it_does_not_name()
    {
        var before = await Get("/sandbox/terminals");

        await Patch("/sandbox/terminals/public_test_shop_terminal", """{"name":null,"reseller":{}}""");

        Assert.Equal(before.Json.GetRawText(), (await Get("/sandbox/terminals")).Json.GetRawText());
        Assert.Equal(ResultCode.Success, await Answer());
    }

    [Fact]
    public async Task A_merchant_is_changed_through_any_of_its_terminals()
    {
        var changed = await Patch(
            "/sandbox/terminals/public_test_shop_terminal",
            """{"reseller":{"name":"Shop","blocked":true,"mayRefund":false,"currencies":["EUR"],"rowsMustAddUp":false}}""");

        Assert.Equal(
            """{"id":"public_test_shop","name":"Shop","blocked":true,"mayRefund":false,"currencies":["EUR"],"rowsMustAddUp":false,"users":[{"userId":"9900"}]}""",
            changed.ShouldBe(200).At("reseller").GetRawText());
        Assert.Equal(ResultCode.InvalidInitiatorPrincipalState, await Answer());
        Assert.Equal("Shop", (await Get("/sandbox/terminals"))["items[0].reseller.name"]);
    }

    [Fact]
    public async Task A_password_can_be_changed()
    {
        await Patch("/sandbox/terminals/public_test_shop_terminal", """{"password":"another-one"}""");

        Assert.Equal(ResultCode.AuthenticationFailed, await Answer());
        Assert.NotNull(await Merchant(password: "another-one"));
    }

    [Fact]
    public async Task An_unknown_terminal_is_a_404() =>
        (await Patch("/sandbox/terminals/nobody", "{}")).ShouldBeProblem(404, "not-found", "terminal 'nobody'");

    private async Task<ResultCode> Answer() =>
        (await Host.Sandbox.Authentication.Authenticate(
            new("TERMINALID", "public_test_shop_terminal", null, "12345678"), InvoiceService.SendInvoice)).Code;

    public sealed class InMemory() : TerminalControl(Transport.InMemory);

    public sealed class OverKestrel() : TerminalControl(Transport.Kestrel);
}

using AngleSharp.Dom;

namespace SeqrSandbox.ContractTests.Pages.Dashboard;

/// <summary>What can be changed about terminals and payers.</summary>
public sealed class PrincipalPageTests : DashboardSuite
{
    private const string Terminal = "public_test_shop_terminal";

    [Fact]
    public async Task A_terminal_is_blocked_and_unblocked()
    {
        var visitor = NewVisitor();

        var blocked = await Press(visitor, await visitor.Open("/terminals"), "block");
        Assert.Equal("/terminals#terminal-" + Terminal, blocked.Path);
        Assert.Contains("blocked", Row(blocked), StringComparison.Ordinal);
        Assert.True((await Host.Sandbox.Store.FindTerminal(Terminal))!.Value.Blocked);

        var unblocked = await Press(visitor, blocked, "unblock");
        Assert.Contains("active", Row(unblocked), StringComparison.Ordinal);
        Assert.False((await Host.Sandbox.Store.FindTerminal(Terminal))!.Value.Blocked);
    }

    [Fact]
    public async Task Refunds_are_forbidden_to_the_merchant_and_allowed_again()
    {
        var visitor = NewVisitor();

        var forbidden = await Press(visitor, await visitor.Open("/terminals"), "forbid-refunds");
        Assert.Contains("forbidden", Row(forbidden), StringComparison.Ordinal);
        Assert.Equal("False", (await Get("/sandbox/terminals"))["items[0].reseller.mayRefund"]);

        var allowed = await Press(visitor, forbidden, "allow-refunds");
        Assert.Contains("allowed", Row(allowed), StringComparison.Ordinal);
        Assert.Equal("True", (await Get("/sandbox/terminals"))["items[0].reseller.mayRefund"]);
    }

    [Fact]
    public async Task Each_button_says_whose_it_is()
    {
        var page = await NewVisitor().Open("/terminals");

        Assert.Equal(
            ["Block public_test_shop_terminal", "Forbid refunds of public_test_shop"],
            page.Document.QuerySelectorAll($"#terminal-{Terminal} button").Select(button => button.GetAttribute("aria-label")));
    }

    [Fact]
    public async Task Far_down_the_list_one_stays_there()
    {
        for (var number = 1; number <= 60; number++)
            (await Post("/sandbox/terminals", $$"""{"id":"till-{{number}}","password":"12345678"}""")).ShouldBe(201);
        var visitor = NewVisitor();
        var second = await visitor.Follow(await visitor.Open("/terminals"), ".older");

        var blocked = await visitor.Press(second, "Block");

        Assert.Equal("/terminals?before=till-11#terminal-till-10", blocked.Path);
        Assert.True((await Host.Sandbox.Store.FindTerminal("till-10"))!.Value.Blocked);
    }

    [Theory]
    [InlineData("block")]
    [InlineData("unblock")]
    [InlineData("allow-refunds")]
    [InlineData("forbid-refunds")]
    public async Task A_missing_terminal_is_reported(string deed)
    {
        var page = await NewVisitor().Post($"/terminals/nobody/{deed}", []);

        Assert.Equal((404, "There is no such terminal"), (page.Status, page.Heading));
    }

    [Fact]
    public async Task A_payer_is_added_as_described()
    {
        var visitor = NewVisitor();

        var added = await visitor.Press(
            await visitor.Open("/payers"), "Add the payer", ("id", "gunhild"), ("name", "Gunhild Guest"),
            ("msisdn", "46700000001"), ("pin", "4711"), ("balance", "20.50"), ("currency", "EUR"));

        Assert.Equal(("/payers/gunhild", "Gunhild Guest"), (added.Path, added.Heading));
        Assert.Contains("+46700000001", added.Text, StringComparison.Ordinal);
        Assert.Contains("20.50 EUR", added.Text, StringComparison.Ordinal);
        Assert.Equal("4711", (await Host.Sandbox.Payers.Find("gunhild"))!.Pin);
    }

    [Fact]
    public async Task Empty_fields_are_generated()
    {
        var visitor = NewVisitor();

        var added = await visitor.Press(await visitor.Open("/payers"), "Add the payer");

        Assert.Equal("/payers/payer-11", added.Path);
        Assert.NotEmpty(added.Heading);
    }

    [Theory]
    [InlineData("id", "a b", 400, "Is 'a b'; it has to be 1 to 64 letters, digits")]
    [InlineData("id", "payer-1", 409, "There is a payer 'payer-1' in this sandbox already")]
    [InlineData("msisdn", "+46", 400, "Is '+46'; it has to be 5 to 15 digits")]
    [InlineData("pin", "12", 400, "Has to be 4 to 8 digits")]
    [InlineData("balance", "much", 400, "Is 'much'; it has to be a number from 0")]
    [InlineData("balance", "1.234", 400, "with at most 2 decimals")]
    [InlineData("name", "<script>alert(1)</script>", 400, null)]
    public async Task A_mistake_is_said_at_its_field_and_nothing_is_lost(string field, string value, int status, string? said)
    {
        var visitor = NewVisitor();
        // A long name is wrong however it begins.
        var typed = said is null ? value + new string('x', 200) : value;

        var refused = await visitor.Press(await visitor.Open("/payers"), "Add the payer", ("name", "Gunhild"), (field, typed));

        Assert.Equal(status, refused.Status);
        Assert.Contains(
            said ?? "it has to be a text of 1 to 200 characters",
            Visit.Words(refused.Find($"#p-{field}-error")),
            StringComparison.Ordinal);
        Assert.Equal($"p-{field}-error", refused.Find($"#p-{field}[aria-invalid=true]").GetAttribute("aria-describedby"));
        Assert.Equal(field == "name" ? typed : "Gunhild", refused.Find("#p-name").GetAttribute("value"));
        Assert.Single(refused.Document.QuerySelectorAll("#add-payer .error"));
        Assert.Empty(refused.Find("#p-pin").GetAttribute("value")!);
        Assert.Empty(refused.Document.QuerySelectorAll("script:not([src])"));
        Assert.Equal(10, (await Host.Sandbox.Payers.List()).Count);
    }

    [Fact]
    public async Task A_balance_without_a_currency_asks_for_one()
    {
        var visitor = NewVisitor();

        var refused = await visitor.Press(await visitor.Open("/payers"), "Add the payer", ("balance", "5"), ("currency", ""));

        Assert.NotEmpty(Visit.Words(refused.Find("#p-currency-error")));
    }

    /// <summary>Presses a button in the terminal's row: other rows have the same.</summary>
    private static Task<Visit> Press(Visitor visitor, Visit page, string deed) =>
        visitor.Post(page.Find($"#terminal-{Terminal} #{deed}-{Terminal}").Closest("form")!.GetAttribute("action")!, []);

    private static string Row(Visit page) => Visit.Words(page.Find("#terminal-" + Terminal));
}

using SeqrSandbox.Simulator.Payers;

namespace SeqrSandbox.ContractTests.Pages;

/// <summary>The app counts wrong PINs for each payer and bill, wherever they are typed.</summary>
public sealed class WrongPinTests : PagesSuite
{
    [Fact]
    public async Task Two_tabs_have_three_tries_together()
    {
        var (first, second) = (NewVisitor(), NewVisitor());
        var reference = await GivenBill();
        var (here, there) = (await GivenPinPage(first, reference), await second.Open($"/R{reference}?step=pin"));

        Assert.Contains("Two more tries", Error(await first.Press(here, "Confirm", ("pin", "1111"))), StringComparison.Ordinal);
        Assert.Contains("One more try", Error(await second.Press(there, "Confirm", ("pin", "2222"))), StringComparison.Ordinal);
        var over = await first.Press(here, "Confirm", ("pin", "3333"));

        Assert.Contains("wrong three times", Visit.Words(over.Find("#notice")), StringComparison.Ordinal);
        Assert.Equal("CANCELED", await StatusOf(reference));
        Assert.Equal(0, await Counted(reference));
    }

    [Fact]
    public async Task Loading_the_page_again_gives_no_more_tries()
    {
        var visitor = NewVisitor();
        var reference = await GivenBill();
        await visitor.Press(await GivenPinPage(visitor, reference), "Confirm", ("pin", "1111"));

        var again = await visitor.Open($"/R{reference}?step=pin");

        Assert.Contains("Two more tries", Error(again), StringComparison.Ordinal);
        Assert.False(again.Has("input[name=wrong]"));
    }

    [Theory]
    [InlineData("confirm", "PAID")]
    [InlineData("cancel", "CANCELED")]
    public async Task A_bill_that_is_paid_or_turned_down_is_not_counted_for_any_more(string action, string status)
    {
        var visitor = NewVisitor();
        var reference = await GivenBill();
        await visitor.Press(await GivenPinPage(visitor, reference), "Confirm", ("pin", "1111"));
        Assert.Equal(1, await Counted(reference));

        (await Post($"/sandbox/payers/payer-1/{action}", "{}")).ShouldBe(200);

        Assert.Equal((status, 0), (await StatusOf(reference), await Counted(reference)));
    }

    [Fact]
    public async Task A_payer_who_takes_over_a_bill_has_all_tries()
    {
        var (first, second) = (NewVisitor(), NewVisitor());
        var reference = await GivenBill();
        await first.Press(await GivenPinPage(first, reference), "Confirm", ("pin", "1111"));
        var taken = await second.Press(await second.Open($"/R{reference}?payer=payer-2"), "Take it over");

        var pin = await second.Follow(taken, "#pay");

        Assert.False(pin.Has("#pin-error"));
        Assert.Contains("Two more tries", Error(await second.Press(pin, "Confirm", ("pin", "1111"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_control_api_counts_none()
    {
        var reference = await GivenBill();
        await GivenOpened(NewVisitor(), reference);

        foreach (var pin in new[] { "1111", "2222", "3333" })
            (await Post("/sandbox/payers/payer-1/confirm", $$"""{"pin":"{{pin}}"}""")).ShouldBeProblem(403, "wrong-pin");

        Assert.Equal(("ISSUED", 0), (await StatusOf(reference), await Counted(reference)));
    }

    [Fact]
    public async Task A_sandbox_that_begins_anew_has_forgotten_them()
    {
        var visitor = NewVisitor();
        var reference = await GivenBill();
        await visitor.Press(await GivenPinPage(visitor, reference), "Confirm", ("pin", "1111"));

        (await Post("/sandbox/reset")).ShouldBe(204);

        Assert.Equal(0, await Counted(reference));
    }

    private static string Error(Visit page) => Visit.Words(page.Find("#pin-error"));

    private ValueTask<int> Counted(string reference) => Host.Sandbox.Phone.WrongPinsFor("payer-1", new(reference));
}

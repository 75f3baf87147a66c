using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.ContractTests.Pages;

/// <summary>Standing at a till with the phone.</summary>
public sealed class TillTests : PagesSuite
{
    [Fact]
    public async Task A_payer_waits_at_a_till_and_gets_its_bill()
    {
        await GivenTill();
        var visitor = NewVisitor();

        var waiting = await visitor.Press(
            await visitor.Follow(await visitor.Open("/wallet"), "#open-bills a[href$='/QHereIPay']"),
            "Stand at this till");
        Assert.Equal(("WaitingForBill", "Waiting for the amount"), (waiting.Stage, waiting.Heading));
        var reference = await GivenBill();

        var bill = await visitor.Open("/QHereIPay");
        Assert.Equal(($"/R{reference}", "Ready"), (bill.Path, bill.Stage));
    }

    [Fact]
    public async Task A_bill_that_is_there_already_is_shown_at_once()
    {
        await GivenTill();
        var reference = await GivenBill();

        var visitor = NewVisitor();

        Assert.Equal($"/R{reference}", (await visitor.Press(await visitor.Open("/QHereIPay"), "Stand at this till")).Path);
    }

    [Fact]
    public async Task A_payer_who_cancels_no_longer_waits()
    {
        await GivenTill();
        var visitor = NewVisitor();
        var waiting = await visitor.Press(await visitor.Open("/QHereIPay"), "Stand at this till");

        Assert.Equal("/wallet", (await visitor.Press(waiting, "Cancel")).Path);

        Assert.Equal("Unscanned", (await visitor.Open("/QHereIPay")).Stage);
    }

    [Fact]
    public async Task A_bill_that_comes_at_the_moment_of_leaving_is_shown()
    {
        await GivenTill();
        var visitor = NewVisitor();
        var waiting = await visitor.Press(await visitor.Open("/QHereIPay"), "Stand at this till");
        await GivenBill();

        var bill = await visitor.Press(waiting, "Cancel");

        Assert.Equal("Ready", bill.Stage);
        Assert.True(bill.Has("#notice"));
    }

    [Fact]
    public async Task A_pasted_till_code_is_a_scan_too()
    {
        await GivenTill();
        var visitor = NewVisitor();

        Assert.Equal(
            "WaitingForBill",
            (await visitor.Press(await visitor.Open("/wallet"), "Scan", ("code", "HTTP://SEQR.SE/QHereIPay"))).Stage);
    }

    private async Task GivenTill() => Assert.True((await Host.Sandbox.Terminals.AssignSeqrId(await Merchant(), "HereIPay")).Succeeded);
}

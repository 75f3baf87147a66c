using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;

namespace SeqrSandbox.ContractTests.Wire;

public abstract class MarkTransactionPeriodTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    [Fact]
    public async Task The_documented_example_ends_the_period_of_a_terminal()
    {
        var marked = await CallStored("markTransactionPeriod.documented");

        await Verifier.VerifyXml(marked.Text);
        Assert.Matches("^[0-9]{25}$", marked["transactionPeriodId"]);
        Assert.Equal(("public_test_shop", Message.Shop), await Scope(marked));
    }

    [Fact]
    public async Task A_user_ends_the_period_of_the_shop()
    {
        var marked = await Call("markTransactionPeriod", context: Message.User);

        await Verifier.VerifyXml(marked.Text);
        Assert.Equal(("public_test_shop", null), await Scope(marked));
    }

    [Fact]
    public async Task A_terminal_ends_its_own_period()
    {
        var marked = await Call("markTransactionPeriod");

        await Verifier.VerifyXml(marked.Text);
        Assert.Equal(("public_test_shop", Message.Shop), await Scope(marked));
    }

    [Fact]
    public async Task A_terminal_may_name_itself() =>
        Assert.Equal(0, (await Call("markTransactionPeriod", Message.Parameters(("TERMINALID", Message.Shop)))).Code);

    [Fact]
    public async Task Each_mark_has_a_higher_id_and_begins_where_the_last_ended()
    {
        var first = (await Call("markTransactionPeriod", context: Message.User))["transactionPeriodId"]!;
        var second = (await Call("markTransactionPeriod", context: Message.User))["transactionPeriodId"]!;

        Assert.True(string.CompareOrdinal(second, first) > 0, $"{second} does not rise above {first}.");
        Assert.Equal(first, (await Simulator.Sandbox.Store.FindPeriod(new(second)))!.After?.Value);
    }

    [Theory]
    [InlineData("<parameters><parameter><entry><value>x</value></entry></parameter></parameters>")]
    [InlineData("<parameters><parameter><entry><key/><value>x</value></entry></parameter></parameters>")]
    [InlineData("<parameters><parameter><entry><key> </key><value>x</value></entry></parameter></parameters>")]
    [InlineData("<parameters><parameter><entry/></parameter></parameters>")]
    [InlineData("<parameters><parameter><entry><key>a</key></entry><entry><key>a</key></entry></parameter></parameters>")]
    public async Task A_malformed_map_answers_49_and_marks_nothing(string parameters)
    {
        var before = await Simulator.Sandbox.Store.FindLastPeriod("public_test_shop", null);

        await Verifier.VerifyXml((await Call("markTransactionPeriod", parameters, Message.User)).Text);

        Assert.Equal(before, await Simulator.Sandbox.Store.FindLastPeriod("public_test_shop", null));
    }

    [Theory]
    [InlineData("<parameters/>")]
    [InlineData("<parameters><parameter/></parameters>")]
    [InlineData("<parameters><parameter><entry><key>other</key><value>x</value></entry></parameter></parameters>")]
    public async Task An_empty_map_and_keys_nobody_knows_are_fine(string parameters) =>
        Assert.Equal(0, (await Call("markTransactionPeriod", parameters, Message.User)).Code);

    [Theory]
    [InlineData("unknown_terminal")]
    [InlineData(ExtraPrincipals.TerminalThatMayNotRefund)]
    [InlineData("")]
    public async Task A_terminal_that_is_not_the_merchants_answers_49(string terminal) =>
        await Verifier.VerifyXml((await Call("markTransactionPeriod", Message.Parameters(("TERMINALID", terminal)), Message.User)).Text);

    [Fact]
    public async Task A_terminal_that_names_another_gets_49() => Assert.Equal(
        49, (await Call("markTransactionPeriod", Message.Parameters(("TERMINALID", "8609bf533abf4a20816e8bfe76639521")))).Code);

    [Fact]
    public async Task Marks_at_once_follow_one_another()
    {
        var merchant = await Given.Merchant("busy_merchant");

        var marks = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Call("markTransactionPeriod", context: merchant.User)));

        var periods = new List<Core.Reports.Period>();
        foreach (var id in marks.Select(mark => mark["transactionPeriodId"]!).Order(StringComparer.Ordinal))
            periods.Add((await Simulator.Sandbox.Store.FindPeriod(new(id)))!);
        Assert.Equal([null, .. periods.SkipLast(1).Select(period => period.Id.Value)], periods.Select(period => period.After?.Value));
    }

    private async Task<(string Reseller, string? Terminal)> Scope(Result marked)
    {
        var period = await Simulator.Sandbox.Store.FindPeriod(new(marked["transactionPeriodId"]!));
        return (period!.ResellerId, period.TerminalId);
    }
}

public sealed class MarkTransactionPeriodInMemory(InMemorySimulator simulator) : MarkTransactionPeriodTests(simulator),
IClassFixture<InMemorySimulator>;

public sealed class MarkTransactionPeriodOverKestrel(KestrelSimulator simulator) : MarkTransactionPeriodTests(simulator),
IClassFixture<KestrelSimulator>;

using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;
using Xunit.Abstractions;

namespace SeqrSandbox.ContractTests.Races;

/// <summary>Calls at one moment about a till: its code, its bills, the payer in front of it.</summary>
public sealed class TillRaces(ITestOutputHelper output) : Race(output)
{
    [Fact]
    public Task Exactly_one_of_several_tills_gets_the_code_they_all_want() => Repeat(async seed =>
    {
        Caller[] tills = [await World.Till(), await World.Till($"former{seed}"), await World.Till()];

        var codes = World.Turns.Run(
            seed,
            [
                .. tills.Select<Caller, Func<ValueTask<ResultCode>>>(
                    till => async () => (await World.Terminals.AssignSeqrId(till, $"code{seed}")).Code)
            ]);

        Assert.Equal([ResultCode.Success, ResultCode.InvalidSeqrId, ResultCode.InvalidSeqrId], codes.Order());
        var owner = tills[Array.IndexOf(codes, ResultCode.Success)].Terminal!.Id;
        Assert.Equal(owner, (await World.Store.FindTerminalBySeqrId($"code{seed}"))!.Value.Id);
    });

    [Theory]
    [InlineData(TerminalKind.CashRegister)]
    [InlineData(TerminalKind.WebShop)]
    public Task A_payer_who_scans_the_code_while_the_bill_is_sent_gets_it(TerminalKind kind) => Repeat(async seed =>
    {
        var till = await World.Till($"code{seed}", kind);

        World.Turns.Run<ResultCode>(
            seed,
            async () => (await World.Send(till)).Code,
            async () => (await World.Tills.Scan(TestSandbox.Payer, $"code{seed}")).Code);

        await AssertServed(till);
    });

    [Theory]
    [InlineData(TerminalKind.CashRegister)]
    [InlineData(TerminalKind.WebShop)]
    public Task No_bill_is_lost_when_the_code_is_assigned_at_the_same_moment(TerminalKind kind) => Repeat(async seed =>
    {
        var till = await World.Till(kind: kind);

        var codes = World.Turns.Run<ResultCode>(
            seed,
            async () => (await World.Send(till)).Code,
            async () =>
            {
                await World.Terminals.AssignSeqrId(till, $"code{seed}");
                return (await World.Tills.Scan(TestSandbox.Payer, $"code{seed}")).Code;
            });

        Assert.Equal([ResultCode.Success, ResultCode.Success], codes);
        await AssertServed(till);
    });

    [Fact]
    public Task One_of_two_payers_at_a_till_is_served() => Repeat(async seed =>
    {
        var till = await World.Till($"code{seed}");

        World.Turns.Run<ResultCode>(
            seed,
            async () => (await World.Send(till)).Code,
            async () => (await World.Tills.Scan("payer-1", $"code{seed}")).Code,
            async () => (await World.Tills.Scan("payer-2", $"code{seed}")).Code);

        await AssertServed(till);
    });

    [Fact]
    public Task A_till_has_one_open_bill_however_many_it_sends_at_once() => Repeat(async seed =>
    {
        var till = await World.Till(seed % 2 == 0 ? null : $"code{seed}");

        World.Turns.Run<ResultCode>(
            seed, async () => (await World.Send(till)).Code, async () => (await World.Send(till)).Code,
            async () => (await World.Send(till)).Code);

        Assert.Single(await World.Store.ListOpenInvoices(till.Terminal!.Id));
    });

    [Theory]
    [InlineData(TerminalKind.CashRegister)]
    [InlineData(TerminalKind.WebShop)]
    public Task A_terminal_that_is_gone_has_no_open_bill(TerminalKind kind) => Repeat(async seed =>
    {
        var till = await World.Till(seed % 2 == 0 ? null : $"code{seed}", kind);

        var codes = World.Turns.Run<ResultCode>(
            seed, async () => (await World.Send(till)).Code, async () => (await World.Terminals.Unregister(till)).Code);

        Assert.Equal(ResultCode.Success, codes[1]);
        Assert.Contains(codes[0], new[] { ResultCode.Success, ResultCode.InvalidInitiatorPrincipalId });
        Assert.Empty(await World.Store.ListOpenInvoices(till.Terminal!.Id));
    });

    [Fact]
    public Task A_payer_who_leaves_as_the_bill_comes_waits_nowhere() => Repeat(async seed =>
    {
        var till = await World.Till($"code{seed}");
        await World.Tills.Scan(TestSandbox.Payer, $"code{seed}");

        var answers = World.Turns.Run<bool>(
            seed, async () => (await World.Send(till)).Succeeded, async () => await World.Tills.Leave(TestSandbox.Payer));

        var bill = Assert.Single(await World.Store.ListOpenInvoices(till.Terminal!.Id)).Value;
        Assert.Null((await World.Store.FindTerminal(till.Terminal.Id))!.Value.Waiting);
        Assert.Equal(answers[1], bill.Payer is null);
    });

    private async Task AssertServed(Caller till)
    {
        var bill = Assert.Single(await World.Store.ListOpenInvoices(till.Terminal!.Id)).Value;
        Assert.NotNull(bill.Payer);
        Assert.Null((await World.Store.FindTerminal(till.Terminal.Id))!.Value.Waiting);
    }
}

using System.Reflection;
using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Terminals;
using static SeqrSandbox.ContractTests.Scenarios.Library;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>A desk has read, and before it saves something else happens: what becomes of its call.</summary>
public sealed class MeanwhileTests : IAsyncLifetime
{
    private TestSandbox given = null!;

    [Fact]
    public async Task A_payer_whose_bill_is_canceled_during_the_scan_waits_for_the_next()
    {
        var till = await Till("code");
        var bill = await Send(till);
        var store = MeanwhileStore.After(
            given.Sandbox.Store,
            nameof(IStore.ListOpenInvoices),
            async () => Assert.True((await given.Sandbox.Invoices.Cancel(till, bill.Reference.Value)).Succeeded));

        var visit = (await Tills(store).Scan(TestSandbox.Payer, "code")).Value!;

        Assert.Null(visit.Bill);
        Assert.Equal(new WaitingPayer(TestSandbox.Payer, Given.Noon), visit.Till.Waiting);
        Assert.Equal(TestSandbox.Payer, (await Send(till)).Payer?.PayerId);
    }

    [Fact]
    public async Task A_payer_who_leaves_while_the_bill_comes_has_not_left()
    {
        var till = await Till("code");
        await given.Sandbox.Tills.Scan(TestSandbox.Payer, "code");
        Invoice? bill = null;
        var store = MeanwhileStore.After(given.Sandbox.Store, nameof(IStore.ListTerminals), async () => bill = await Send(till));

        Assert.False(await Tills(store).Leave(TestSandbox.Payer));
        Assert.Equal(TestSandbox.Payer, bill?.Payer?.PayerId);
    }

    [Fact]
    public async Task A_bill_that_a_web_shop_sends_while_it_is_unregistered_is_canceled_too()
    {
        Invoice? late = null;
        var store = MeanwhileStore.After(given.Sandbox.Store, nameof(IStore.ListOpenInvoices), async () => late = await given.Send());

        var gone = await new TerminalDesk(store, given.Sandbox.Clock, () => "unused").Unregister(given.Caller);

        Assert.True(gone.Value!.Unregistered);
        var ended = await given.Stored(late!);
        Assert.Equal((Phase.Canceled, CancelReason.TerminalUnregistered), (ended.Phase, ended.CancelReason));
    }

    [Fact]
    public async Task An_invoice_that_loses_the_last_use_of_a_scenario_gets_the_default()
    {
        var library = new Scenarios.Library(Of("once", Step(PayerAction.Scan, 3600)) with { Match = new() { Times = 1 } }, Manual);
        given.Sandbox.Scenarios = library;
        Invoice? winner = null;
        var store = MeanwhileStore.After(given.Sandbox.Store, nameof(IStore.CountUses), async () => winner = await given.Send());

        var (loser, along) = await new ScenarioDesk(store, () => library, 1, () => Task.CompletedTask)
            .Begin(Given.Invoice(Phase.Issued), null);

        Assert.Equal("once", winner?.Plan?.Scenario.Name);
        Assert.Null(loser.Plan);
        Assert.Same(Changes.None, along);
    }

    public async Task InitializeAsync() => given = await TestSandbox.Open();

    public Task DisposeAsync()
    {
        given.Dispose();
        return Task.CompletedTask;
    }

    private TillDesk Tills(IStore store) =>
        new(store, given.Sandbox.Clock, new(store, new(store, given.Sandbox.Clock, new(null, null))));

    private async Task<Caller> Till(string seqrId)
    {
        var user = new Caller(given.Caller.Reseller, null);
        var till = user with { Terminal = (await given.Sandbox.Terminals.Register(user, null, "secret", null)).Value };
        return till with { Terminal = (await given.Sandbox.Terminals.AssignSeqrId(till, seqrId)).Value };
    }

    private async Task<Invoice> Send(Caller till) =>
        (await given.Sandbox.Invoices.Send(till, new() { Total = new("SEK", 100m) }, [], AcknowledgmentMode.NoAcknowledgment)).Value!;
}

/// <summary>A store in which something happens once, right after the first answer to a certain question.</summary>
public class MeanwhileStore : DispatchProxy
{
    private static readonly MethodInfo Wait = typeof(MeanwhileStore).GetMethod(nameof(Then), BindingFlags.NonPublic | BindingFlags.Static)!;

    private IStore store = null!;
    private string question = "";
    private Func<Task>? meanwhile;

    internal static IStore After(IStore store, string question, Func<Task> meanwhile)
    {
        var interrupted = Create<IStore, MeanwhileStore>();
        var proxy = (MeanwhileStore)(object)interrupted;
        (proxy.store, proxy.question, proxy.meanwhile) = (store, question, meanwhile);
        return interrupted;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var answer = targetMethod!.Invoke(store, args);
        if (targetMethod.Name != question || Interlocked.Exchange(ref meanwhile, null) is not { } happens)
            return answer;
        return Wait.MakeGenericMethod(targetMethod.ReturnType.GenericTypeArguments).Invoke(null, [answer, happens]);
    }

    private static async ValueTask<T> Then<T>(ValueTask<T> answer, Func<Task> happens)
    {
        var told = await answer;
        await happens();
        return told;
    }
}

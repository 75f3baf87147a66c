using System.Reflection;
using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Notifications;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>Load, decide, save: again where another save came first, and not for ever.</summary>
public sealed class RaceTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(999)]
    public async Task It_goes_on_until_a_save_comes_first(int lost)
    {
        var attempts = 0;

        var outcome = await Race.Run<string>(() => ValueTask.FromResult(Race.Saved(attempts++ == lost, "saved")));

        Assert.Equal((lost + 1, "saved"), (attempts, outcome.Value));
    }

    [Fact]
    public async Task A_refusal_ends_it()
    {
        var attempts = 0;

        var outcome = await Race.Run<string>(() =>
        {
            attempts++;
            return ValueTask.FromResult<Outcome<string>?>(ResultCode.InvalidCustomer.Because("nobody"));
        });

        Assert.Equal((1, ResultCode.InvalidCustomer), (attempts, outcome.Code));
    }

    [Fact]
    public async Task A_caller_who_always_loses_the_race_fails_after_a_thousand_attempts()
    {
        var attempts = 0;

        var never = await Assert.ThrowsAsync<RaceNeverWonException>(async () => await Race.Run<string>(() =>
        {
            attempts++;
            return ValueTask.FromResult<Outcome<string>?>(null);
        }));

        Assert.Equal(1000, attempts);
        Assert.Equal("A change was not saved in 1000 attempts: the store is overloaded, or refuses what the rules decide.", never.Message);
    }

    public static TheoryData<string> Desks => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Desks))]
    public async Task A_store_that_never_saves_is_not_asked_for_ever(string call)
    {
        using var given = await TestSandbox.Open();
        var till = new Caller(
            given.Caller.Reseller,
            (await given.Sandbox.Terminals.Register(new(given.Caller.Reseller, null), null, "secret", "till")).Value);
        await given.Sandbox.Terminals.AssignSeqrId(till, "TILL");
        var sent = await given.Send(notificationUrl: "http://shop.example/");
        await given.Pay(sent);
        var losing = LosingStore.Of(given.Sandbox.Store);

        await Assert.ThrowsAsync<RaceNeverWonException>(() => Calls[call](given, losing, sent.Reference));
    }

    /// <summary>Everything that loads, decides and saves.</summary>
    private static Dictionary<string, Func<TestSandbox, IStore, InvoiceReference, Task>> Calls { get; } = new()
    {
        ["send"] = async (given, store, _) =>
            await Invoices(given, store).Send(given.Caller, new() { Total = new("SEK", 1m) }, [], AcknowledgmentMode.NoAcknowledgment),
        ["ask for the status"] = async (given, store, sent) => await Invoices(given, store).AskStatus(given.Caller, sent.Value),
        ["carry out what is due"] = async (given, store, sent) =>
        {
            given.Wall.Advance(TimeSpan.FromMinutes(1));
            await File(given, store).CatchUp(sent);
        },
        ["register"] = async (given, store, _) =>
            await Terminals(given, store).Register(new(given.Caller.Reseller, null), null, "secret", null),
        ["assign a code"] = async (given, store, _) => await Terminals(given, store).AssignSeqrId(given.Caller, "CODE"),
        ["mark a period"] = async (given, store, _) =>
            await new ReportDesk(store, given.Sandbox.Clock, new(null, null)).Mark(given.Caller, []),
        ["keep a card"] = async (given, store, _) =>
            await new PayerDesk(store, File(given, store)).KeepCard(TestSandbox.Payer, new(given.Caller.Reseller.Id, "card", "Card")),
        ["wait at a till"] = async (given, store, _) =>
            await new TillDesk(store, given.Sandbox.Clock, new(store, File(given, store))).Scan(TestSandbox.Payer, "TILL"),
        ["open an account"] = async (given, store, _) => await PayerAccounts.ReadBalance(
            store, (await store.FindPayer(TestSandbox.Payer))!.Value, Core.Money.Currency.Of("NOK"), given.Wall.GetUtcNow()),
        ["resend"] = async (given, store, _) => await new NotificationDelivery(store, given.Sandbox.Clock, null!, new([]), null!)
            .Resend((await store.ListNotifications(null, 1))[0].Id),
        ["change a terminal"] = async (given, store, _) =>
            await TerminalSettings.Change(store, given.Caller.Terminal!.Id, TerminalChange.None, ResellerChange.None),
    };

    private static InvoiceProcessor File(TestSandbox given, IStore store) => new(store, given.Sandbox.Clock, new(null, null));

    private static InvoiceDesk Invoices(TestSandbox given, IStore store) => new(
        store, given.Sandbox.Clock, new(null, null), File(given, store),
        new(store, () => given.Sandbox.Scenarios, 1, () => Task.CompletedTask));

    private static TerminalDesk Terminals(TestSandbox given, IStore store) =>
        new(store, given.Sandbox.Clock, () => Guid.NewGuid().ToString("N"));
}

/// <summary>A store in which another save always comes first.</summary>
public class LosingStore : DispatchProxy
{
    private IStore store = null!;

    internal static IStore Of(IStore store)
    {
        var losing = Create<IStore, LosingStore>();
        ((LosingStore)(object)losing).store = store;
        return losing;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name == nameof(IStore.Save) ? new ValueTask<bool>(false) : targetMethod.Invoke(store, args);
}

using SeqrSandbox.ContractTests.Simulation.Machine;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.ContractTests.Simulation;

/// <summary>
/// What merchants, payers and the operator of a life share: the server, the time, and the bills that they know of.
/// </summary>
internal sealed class Town(Server server, TimeProvider time, Random random, Trace trace)
{
    private readonly List<Invoice> bills = [];

    public Random Random => random;

    /// <summary>What was answered, and has to stay.</summary>
    public Promises Promises { get; } = new();

    /// <summary>A call that failed as none may.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>How many calls came to each end.</summary>
    public SortedDictionary<string, int> Calls { get; } = new(StringComparer.Ordinal);

    /// <summary>One of the newest bills, so that several act on the same, as it was told last.</summary>
    public Invoice? SomeBill(string? terminalId = null)
    {
        var near = bills.Where(bill => terminalId is null || bill.TerminalId == terminalId).TakeLast(3).ToArray();
        return near.Length == 0 ? null : near[random.Next(near.Length)];
    }

    /// <summary>Lets some time pass: none, a little, or once in a while much.</summary>
    public async Task Pause()
    {
        var longest = random.Next(8) switch
        {
            0 or 1 => 1,
            2 => 30_000,
            _ => 2_000,
        };
        await Task.Yield();
        await Task.Delay(TimeSpan.FromMilliseconds(random.Next(longest)), time);
    }

    /// <summary>Calls about a bill, and remembers what is answered.</summary>
    public async Task<Outcome<Invoice>?> Ask(string what, Func<Sandbox, ValueTask<Outcome<Invoice>>> call)
    {
        var answer = await Call(what, call);
        if (answer is { Succeeded: true, Value: { } bill })
            Know(bill);
        return answer;
    }

    /// <summary>Calls for something whose answer is not remembered.</summary>
    public Task<Outcome<Done>?> Do(string what, Func<Sandbox, Task> act) => Call(what, async sandbox =>
    {
        await act(sandbox);
        return (Outcome<Done>)default(Done);
    });

    /// <summary>Calls; null if the call was not answered.</summary>
    public async Task<Outcome<T>?> Call<T>(string what, Func<Sandbox, ValueTask<Outcome<T>>> call)
        where T : notnull
    {
        trace.Add(what);
        var resets = server.Resets;
        try
        {
            var outcome = await server.Call(call);
            Note(what, outcome.Code.ToString());
            // What was answered before a reset is forgotten with the rest.
            return resets == server.Resets ? outcome : default(Outcome<T>?);
        }
        catch (Exception error) when (error is StorageException or ConnectionLostException)
        {
            Note(what, error is StorageException ? "is not stored" : "is not answered");
        }
        catch (Exception error)
        {
            Note(what, error.GetType().Name);
            Failure ??= error;
        }

        return null;
    }

    public void Forget()
    {
        bills.Clear();
        Promises.Forget();
    }

    public string Short(InvoiceReference bill) => trace.Short(bill);

    private void Know(Invoice bill)
    {
        Promises.Made(bill);
        var known = bills.FindIndex(other => other.Reference == bill.Reference);
        if (known < 0)
            bills.Add(bill);
        else if (bills[known].Version <= bill.Version)
            bills[known] = bill;
    }

    private void Note(string what, string end)
    {
        trace.Add($"{what}: {end}");
        var counted = $"{what.Split(' ')[1]} {end}";
        Calls[counted] = Calls.GetValueOrDefault(counted) + 1;
    }
}

/// <summary>
/// The scenarios of each life: nothing happens by itself, unless a bill names the one in which its payer pays.
/// </summary>
internal sealed class LifeScenarios : IScenarioLibrary
{
    public const string Paying = "paying";

    private static readonly Scenario PayingScenario = new()
    {
        Name = Paying,
        Description = "The payer scans and confirms after a while, and the merchant is told twice.",
        Payer =
        [
            new() { Do = PayerAction.Scan, After = new() { Time = new(TimeSpan.Zero, TimeSpan.FromSeconds(3)) } },
            new() { Do = PayerAction.Confirm, Takes = new(TimeSpan.Zero, TimeSpan.FromSeconds(2)) },
        ],
        Notification = new(NotificationTiming.Twice, DurationRange.Exactly(TimeSpan.FromSeconds(5))),
    };

    public IReadOnlyList<Scenario> Newest => [];

    public Scenario Default { get; } = new() { Name = "manual", Description = "Nothing happens by itself." };

    public Scenario? Find(string name) => name == Paying ? PayingScenario : null;
}

using SeqrSandbox.ContractTests.Simulation.Machine;
using SeqrSandbox.ContractTests.Simulation.Memory;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Simulation;

/// <summary>
/// One life of a sandbox: merchants, payers and an operator call it at the same time while it fails and crashes. Its seed
/// decides everything, so the same seed is the same life.
/// </summary>
internal sealed class Life
{
    private const int MostSteps = 100_000;
    private static readonly TimeSpan Longest = TimeSpan.FromDays(2);

    private readonly int seed;
    private readonly Random random;
    private readonly Disk disk;
    private readonly Schedule schedule;
    private readonly Trace trace;
    private readonly Witness witness;
    private readonly Faults faults;
    private readonly MerchantSite site;
    private readonly Server server;
    private readonly Town town;
    private readonly OperatorFlow operators;
    private readonly Lifetime outside;

    private Life(int seed, LifeSetting setting)
    {
        this.seed = seed;
        // Neighbouring seeds begin alike.
        random = new(unchecked((int)((uint)seed * 2_654_435_761)));
        disk = setting.NewDisk(seed);
        schedule = new(new(random.Next()), Given.Noon);
        trace = new(schedule, Given.Noon);
        witness = new(trace, disk.Rows);
        faults = new(new(random.Next()), witness, trace) { Crash = Crash };
        site = new(schedule, new(random.Next()), trace);
        server = new(
            schedule,
            disk,
            rows => setting.Above(InterruptedStore.Of(setting.Below(rows), faults)),
            site,
            new LifeScenarios())
        {
            WasReset = Forget,
        };
        outside = new(schedule);
        town = new(server, new VirtualTime(schedule, outside), new(random.Next()), trace);
        operators = new(town, LifePrincipals.User);
    }

    /// <summary>Lives a life to its end, or to the first fact that does not hold.</summary>
    public static LifeReport Run(int seed, LifeSetting? setting = null)
    {
        var context = SynchronizationContext.Current;
        var life = new Life(seed, setting ?? LifeSetting.Right);
        try
        {
            life.Run();
            return life.Report(null);
        }
        catch (BrokenFactException broken)
        {
            return life.Report(broken);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private void Run()
    {
        Assert.True(InOneStep.Wait(() => disk.Rows.Save(LifePrincipals.All)));
        server.Start();
        var working = Begin();
        // Everybody works, and everything may fail.
        while (working.Any(flow => !flow.IsCompleted))
            Step("somebody still works");
        faults.AreOver = site.IsWell = true;
        // Then whatever is still to come comes by itself.
        while (!server.IsUp || !schedule.IsIdle || InOneStep.Wait(disk.Rows.NextDue) is not null)
            Step("something is still due");
        InOneStep.Wait(async () =>
        {
            var wasQuiet = faults.Happened.Keys.All(Faults.IsHarmless);
            await new Aftermath(disk.Rows, witness, site).Check(operators.Resent, wasQuiet);
            await town.Promises.Check(disk.Rows);
            return true;
        });
        trace.Add($"rests after {schedule.Steps} steps, choices {schedule.Choices:x8}");
    }

    /// <summary>Lets everybody begin to work.</summary>
    private List<Task> Begin()
    {
        List<Task> working = [];
        foreach (var caller in LifePrincipals.Callers)
            Work(() => new MerchantFlow(town, caller).Work(random.Next(3, 16)));
        foreach (var payer in LifePrincipals.Payers)
            Work(() => new PayerFlow(town, payer, LifePrincipals.TillCode).Work(random.Next(3, 12)));
        Work(() => operators.Work(random.Next(5)));
        return working;

        void Work(Func<Task> flow)
        {
            var done = new TaskCompletionSource();
            working.Add(done.Task);
            outside.Begin(
                async () =>
                {
                    await flow();
                    done.SetResult();
                },
                done.SetException);
        }
    }

    private void Step(string why)
    {
        faults.Step(schedule.Steps);
        BrokenFactException.Unless(
            schedule.Run() && schedule.Steps < MostSteps && schedule.Now - Given.Noon < Longest,
            Facts.Rest,
            $"After {schedule.Steps} steps, at {schedule.Now:u}, {why}.");
        if ((town.Failure ?? server.Failure) is { } failure)
            throw failure as BrokenFactException ?? new BrokenFactException(Facts.Refusals, failure.ToString());
        if (witness.Broken is { } broken)
            throw broken;
    }

    /// <summary>Ends the server. Another one takes its place after a while, or at once.</summary>
    private void Crash()
    {
        if (!server.IsUp)
            return;
        server.Crash();
        schedule.SetAlarm(null, TimeSpan.FromMilliseconds(random.Next(3) * random.Next(3000)), () =>
        {
            trace.Add("the server is started again");
            witness.SeeRestart();
            server.Start();
        });
    }

    private void Forget()
    {
        witness.SeeReset();
        town.Forget();
        faults.AfterReset();
    }

    private LifeReport Report(BrokenFactException? broken) =>
        new(seed, broken, trace.ToString(), schedule.Steps, faults.Happened, town.Calls);
}

/// <summary>What came of a life.</summary>
internal sealed record LifeReport(
    int Seed,
    BrokenFactException? Broken,
    string Trace,
    int Steps,
    IReadOnlyDictionary<string, int> Faults,
    IReadOnlyDictionary<string, int> Calls)
{
    /// <summary>What whoever reads a failure needs.</summary>
    public override string ToString() =>
        $"{Trace}\nThe life of seed {Seed} broke a fact: {Broken?.Message}\nThe same life again, at the same commit: "
        + $"quality/simulation.sh 1 {Seed}";
}

/// <summary>What a life is made of, beside its seed.</summary>
/// <param name="NewDisk">Makes its disk.</param>
/// <param name="Above">Stands between the desks and the faults.</param>
/// <param name="Below">Stands between the faults and the disk.</param>
internal sealed record LifeSetting(Func<int, Disk> NewDisk, Func<IStore, IStore> Above, Func<IStore, IStore> Below)
{
    /// <summary>As it should be.</summary>
    public static LifeSetting Right { get; } = new(_ => new ModelDisk(), store => store, store => store);
}

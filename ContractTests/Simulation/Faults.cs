using SeqrSandbox.ContractTests.Simulation.Memory;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Simulation;

/// <summary>
/// What goes wrong in a life, by its seed. Half of the lives are quiet, so that it can be told what may happen only where
/// nothing failed.
/// </summary>
internal sealed class Faults : IInterrupt
{
    /// <summary>A save that the store takes for one that failed.</summary>
    public const string UnsureSave = "a save that worked, which the store does not know";

    private const int LongestCourse = 1500;
    private const string LostRace = "a lost race";
    private const string Crashed = "a crash";
    private const string CrashedBefore = "a crash before a save";
    private const string CrashedAfter = "a crash after a save";
    private const string CrashedAfterReset = "a crash after a reset";
    private const string FailedRead = "a failed read";
    private const string FailedSave = "a failed save";
    private const string FailedAfter = "a save that worked and was reported as failed";

    private readonly Random random;
    private readonly Witness witness;
    private readonly Trace trace;
    private readonly bool areWanted;
    private readonly List<int> crashes = [];

    public Faults(Random random, Witness witness, Trace trace)
    {
        (this.random, this.witness, this.trace) = (random, witness, trace);
        areWanted = random.Next(2) == 0;
        for (var i = random.Next(4); areWanted && i > 0; i--)
            crashes.Add(random.Next(LongestCourse));
    }

    /// <summary>All that can go wrong, in order.</summary>
    public static IEnumerable<string> Kinds { get; } = new[]
    {
        LostRace, Crashed, CrashedBefore, CrashedAfter, CrashedAfterReset, FailedRead, FailedSave, FailedAfter,
    }.Order(StringComparer.Ordinal);

    /// <summary>Ends the server at once.</summary>
    public Action Crash { get; set; } = () => { };

    /// <summary>Whether everything works from now on.</summary>
    public bool AreOver { get; set; }

    /// <summary>How many of each kind there were.</summary>
    public SortedDictionary<string, int> Happened { get; } = new(StringComparer.Ordinal);

    private bool AreOn => areWanted && !AreOver;

    /// <summary>Whether it leaves no call unanswered and no post unrecorded.</summary>
    public static bool IsHarmless(string what) => what == LostRace;

    /// <summary>Called before each step of the schedule: a crash may come at any of them.</summary>
    public void Step(int step)
    {
        if (AreOn && crashes.Remove(step))
            CrashNow(Crashed);
    }

    /// <summary>Called after everything was forgotten.</summary>
    public void AfterReset()
    {
        if (AreOn && random.Next(3) == 0)
            CrashNow(CrashedAfterReset);
    }

    public ValueTask BeforeRead()
    {
        if (AreOn && random.Next(400) == 0)
            Fail(FailedRead);
        return ValueTask.CompletedTask;
    }

    public async ValueTask BeforeSave()
    {
        if (!AreOn)
            return;
        switch (random.Next(120))
        {
            case 0:
                Fail(FailedSave);
                break;
            case 1:
                await CrashHere(CrashedBefore);
                break;
        }
    }

    public async ValueTask AfterSave(Changes changes, bool saved)
    {
        if (saved)
            witness.See(changes);
        else
            Count(LostRace);
        if (!saved || !AreOn)
            return;
        switch (random.Next(120))
        {
            case 0:
                Fail(FailedAfter);
                break;
            case 1:
                await CrashHere(CrashedAfter);
                break;
        }
    }

    public void AfterUnsureSave(Changes changes)
    {
        witness.See(changes);
        Count(FailedAfter);
        trace.Add(UnsureSave);
    }

    public void Count(string what) => Happened[what] = Happened.GetValueOrDefault(what) + 1;

    private void Fail(string what)
    {
        Count(what);
        trace.Add(what);
        throw new StorageException($"The simulation wants {what}.");
    }

    private Task CrashHere(string what)
    {
        CrashNow(what);
        // The flow stands still here for ever.
        return new TaskCompletionSource().Task;
    }

    private void CrashNow(string what)
    {
        Count(what);
        trace.Add(what);
        Crash();
    }
}

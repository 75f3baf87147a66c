using SeqrSandbox.ContractTests.Simulation.Memory;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Simulation;

/// <summary>
/// What goes wrong in a life, by its seed. Half of the lives are quiet, so that it can be told what may happen only where nothing failed.
/// </summary>
internal sealed class Faults : IInterrupt
{
    private const int LongestCourse = 1500;
    private const string LostRace = "a lost race";

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
            CrashNow("a crash");
    }

    public ValueTask BeforeRead()
    {
        if (AreOn && random.Next(400) == 0)
            Fail("a failed read");
        return ValueTask.CompletedTask;
    }

    public async ValueTask BeforeSave()
    {
        if (!AreOn)
            return;
        switch (random.Next(120))
        {
            case 0:
                Fail("a failed save");
                break;
            case 1:
                await CrashHere("a crash before a save");
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
                Fail("a save that worked and was reported as failed");
                break;
            case 1:
                await CrashHere("a crash after a save");
                break;
        }
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

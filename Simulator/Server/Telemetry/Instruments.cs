using System.Collections.Concurrent;

namespace SeqrSandbox.Simulator.Telemetry;

/// <summary>
/// What is counted of one simulator from its start on, whether or not anybody reads it. Nothing here knows how it is shown.
/// </summary>
internal sealed class Instruments(Spans spans)
{
    private readonly ConcurrentQueue<CallMeter> calls = [];
    private long callsOverQuota;

    /// <summary>The spans, which are made only where they are exported.</summary>
    public Spans Spans { get; } = spans;

    public IReadOnlyCollection<CallMeter> Calls => calls;

    public NotificationMeter Notifications { get; } = new();

    public DueMeter Due { get; } = new();

    /// <summary>The database of what sandboxes remember.</summary>
    public DatabaseMeter Rows { get; init; } = new();

    /// <summary>The database of journals.</summary>
    public DatabaseMeter Journals { get; init; } = new();

    /// <summary>Reads what of the journals is not written yet; set by whoever writes them.</summary>
    public Func<JournalBacklog> Backlog { get; set; } = () => default;

    /// <summary>The calls that were refused because their team made too many.</summary>
    public long CallsOverQuota => Interlocked.Read(ref callsOverQuota);

    public void RefusedForQuota() => Interlocked.Increment(ref callsOverQuota);

    /// <summary>Makes the meter of an operation.</summary>
    public CallMeter OfCalls(string service, string operation)
    {
        var meter = new CallMeter(service, operation);
        calls.Enqueue(meter);
        return meter;
    }
}

/// <summary>The journal's entries that wait to be written.</summary>
/// <param name="Entries">Their number.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Lost">How many were lost so far.</param>
internal readonly record struct JournalBacklog(int Entries, long Bytes, long Lost);

/// <summary>The work of a database.</summary>
internal sealed class DatabaseMeter
{
    private long errors;

    /// <summary>How long commits took, with the statements before them.</summary>
    public Durations Commits { get; } = new(Durations.OfWork);

    /// <summary>The reads and writes that failed.</summary>
    public long Errors => Interlocked.Read(ref errors);

    /// <summary>Reads how many writes wait; set by the queue that they wait in.</summary>
    public Func<int> Waiting { get; set; } = () => 0;

    public void Failed() => Interlocked.Increment(ref errors);
}

/// <summary>The attempts to notify merchants, by what came of them.</summary>
internal sealed class NotificationMeter
{
    private long delivered;
    private long failed;
    private long gaveUp;
    private long refused;

    public Durations Attempts { get; } = new(Durations.OfWork);

    public IEnumerable<(string Outcome, long Count)> Read() =>
    [
        ("delivered", Interlocked.Read(ref delivered)), ("failed", Interlocked.Read(ref failed)),
        ("gave_up", Interlocked.Read(ref gaveUp)), ("refused", Interlocked.Read(ref refused)),
    ];

    public void Delivered() => Interlocked.Increment(ref delivered);

    public void Failed() => Interlocked.Increment(ref failed);

    public void GaveUp() => Interlocked.Increment(ref gaveUp);

    public void Refused() => Interlocked.Increment(ref refused);
}

/// <summary>The due items that were carried out, by how late they were by their sandbox's clock.</summary>
internal sealed class DueMeter
{
    public Durations Invoices { get; } = new(Durations.OfLateness);

    public Durations Notifications { get; } = new(Durations.OfLateness);
}

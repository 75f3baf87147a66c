using System.Diagnostics;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Recordings;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>
/// Sends the calls of a recording again, one after the other in the order they were carried out, and compares the
/// answers.
/// </summary>
internal sealed class ReplayRun
{
    /// <summary>A caller that gave up in the recording gives up again, but not sooner than this.</summary>
    private static readonly TimeSpan LeastPatience = TimeSpan.FromSeconds(1);

    private readonly Recording recording;
    private readonly ReplayTarget target;
    private readonly IReplayClock clock;
    private readonly RequestRewriter rewriter;
    private readonly AnswerComparison comparison;
    private readonly PayerActions payers;
    private readonly Action<string> tell;
    private readonly List<ReplayedEntry> replayed = [];
    private readonly ReplayNotes notes = new();
    private readonly RecordedRaces races;

    /// <param name="recording">The recording.</param>
    /// <param name="target">The target.</param>
    /// <param name="clock">The passage of time.</param>
    /// <param name="passwords">Prepared for this recording.</param>
    /// <param name="tell">Called with every difference as it is found.</param>
    public ReplayRun(Recording recording, ReplayTarget target, IReplayClock clock, PasswordBook passwords, Action<string> tell)
    {
        (this.recording, this.target, this.clock, this.tell) = (recording, target, clock, tell);
        var references = new ReferenceMap();
        rewriter = new(references, passwords);
        comparison = new(references);
        payers = new(target, references);
        races = new(recording);
    }

    public async Task<ReplayReport> Run(CancellationToken stop)
    {
        if (target.HasControl)
            notes.MadePayers = await payers.MakePayers(recording, stop);
        var started = Stopwatch.GetTimestamp();
        await clock.Start(recording, stop);
        try
        {
            foreach (var entry in recording.Entries)
                await Replay(entry, stop);
        }
        finally
        {
            await clock.End();
        }

        return new() { Replayed = replayed, Notes = [.. notes.Notes(recording.Header)], Elapsed = Stopwatch.GetElapsedTime(started) };
    }

    private async Task Replay(RecordedEntry entry, CancellationToken stop)
    {
        if (entry.Is(EntryKind.NotificationAttempt) || entry.Is(EntryKind.PurchaseRequest) || notes.Leaves(entry, target.HasControl))
            return;
        await clock.Reach(entry, stop);
        var started = Stopwatch.GetTimestamp();
        IReadOnlyList<AnswerDifference> differences = entry switch
        {
            _ when entry.Is(EntryKind.Exchange) => comparison.Compare(entry, await Send(entry, stop)),
            _ when entry.Is(EntryKind.PayerAction) => await payers.Repeat(entry, stop) is { } otherwise ? [otherwise] : [],
            _ => await clock.Change(entry, stop) is { } refused ? [new("clock", "done", $"refused ({refused})")] : [],
        };
        if (entry.Is(EntryKind.Exchange) || differences.Count > 0)
            Note(new(entry, differences, Stopwatch.GetElapsedTime(started), differences.Count > 0 ? races.Of(entry) : []));
    }

    private Task<TargetAnswer> Send(RecordedEntry exchange, CancellationToken stop)
    {
        var recordedWait = TimeSpan.FromMilliseconds(exchange.Milliseconds);
        TimeSpan? patience = exchange.Status is null ? (recordedWait > LeastPatience ? recordedWait : LeastPatience) : null;
        return target.Post(
            exchange.Path!,
            rewriter.Rewrite(exchange),
            exchange.Request!.ContentType,
            RepeatedHeaders.Of(exchange),
            patience,
            stop);
    }

    private void Note(ReplayedEntry entry)
    {
        replayed.Add(entry);
        foreach (var difference in entry.Differences)
            tell(entry.Describe(difference));
    }
}

/// <summary>A replay cannot begin or go on. The message says why, in one line.</summary>
internal sealed class ReplayException(string message) : Exception(message);

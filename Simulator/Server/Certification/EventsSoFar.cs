using SeqrSandbox.Core.Memory;
using System.Collections.Immutable;
using SeqrSandbox.Core.Certification;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Certification;

/// <summary>
/// The events of a journal. Each entry is read once, however often somebody looks: a page that shows a certification looks whenever
/// something happens. What the journal has let go of is let go of here.
/// </summary>
internal sealed class EventsSoFar(IJournal journal, EventReader read)
{
    // Bodies are looked at and let go of: so many are in memory at once.
    private const int AtOnce = 200;

    private readonly Lock gate = new();
    private Task turn = Task.CompletedTask;
    private ImmutableArray<ObservedEvent> events = [];
    private long lastRead;

    /// <summary>Those of all entries that are kept, in the order of their ids.</summary>
    public Task<ImmutableArray<ObservedEvent>> All()
    {
        lock (gate)
        {
            var mine = After(turn);
            turn = mine;
            return mine;
        }
    }

    /// <summary>One after the other; whoever comes later reads on also where an earlier one failed.</summary>
    private async Task<ImmutableArray<ObservedEvent>> After(Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        var kept = await journal.List(new() { OldestFirst = true, Limit = 1 });
        var (found, last) = await New();
        events = [.. events.SkipWhile(seen => kept.Count == 0 || seen.Id < kept[0].Id), .. found];
        lastRead = last;
        return events;
    }

    private async Task<(List<ObservedEvent> Found, long Last)> New()
    {
        var (found, last) = (new List<ObservedEvent>(), lastRead);
        while (true)
        {
            var page = await journal.List(new() { After = last, OldestFirst = true, WithBodies = true, Limit = AtOnce });
            found.AddRange(page.Where(entry => entry.Kind != EntryKind.ClockChange).Select(entry => read(entry)));
            last = page.Count > 0 ? page[^1].Id : last;
            if (page.Count < AtOnce)
                return (found, last);
        }
    }
}

/// <summary>Reads what a certification asks for out of an entry with its bodies.</summary>
internal delegate ObservedEvent EventReader(JournalEntry entry);

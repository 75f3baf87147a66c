using System.Collections.Immutable;
using SeqrSandbox.Core.Certification;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Certification;

/// <summary>
/// The events of a journal. Each entry is read only once, although a page that shows a certification asks whenever
/// something happens. Entries that the journal drops are dropped here too.
/// </summary>
internal sealed class EventsSoFar(IJournal journal, EventReader read)
{
    // Bodies are read in batches of this size, which bounds how many are in memory.
    private const int AtOnce = 200;

    private readonly Lock gate = new();
    private Task turn = Task.CompletedTask;
    private ImmutableArray<ObservedEvent> events = [];
    private long lastRead;

    /// <summary>The events of all kept entries, in the order of their ids.</summary>
    public Task<ImmutableArray<ObservedEvent>> All()
    {
        lock (gate)
        {
            var mine = After(turn);
            turn = mine;
            return mine;
        }
    }

    /// <summary>Reads one after the other. A later caller reads on even if an earlier one failed.</summary>
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

/// <summary>Makes the event of an entry, which has its bodies loaded.</summary>
internal delegate ObservedEvent EventReader(JournalEntry entry);

using System.Collections.Immutable;
using System.Globalization;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Explore.Lives;
using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Simulator.Explore;

/// <summary>How often each cell of the table was reached: what was seen to happen, not what a life was aimed at. Thread-safe.</summary>
internal sealed class Coverage(ImmutableArray<Cell> cells)
{
    private readonly Lock gate = new();
    private readonly Dictionary<Cell, int> reached = cells.ToDictionary(cell => cell, _ => 0);

    public int All => cells.Length;

    public int Reached
    {
        get
        {
            lock (gate)
                return reached.Values.Count(count => count > 0);
        }
    }

    /// <summary>Each cell with how often it was reached.</summary>
    public ImmutableArray<(Cell Cell, int Count)> Counts
    {
        get
        {
            lock (gate)
                return [.. cells.Select(cell => (cell, reached[cell]))];
        }
    }

    public void Add(LifeRecord record)
    {
        var seen = Of(record).ToHashSet();
        lock (gate)
        {
            foreach (var cell in seen.Where(reached.ContainsKey))
                reached[cell]++;
        }
    }

    private static IEnumerable<Cell> Of(LifeRecord record) =>
        [.. Calls(record), .. Notifications(record), .. record.Actions.Select(done => new ActionCell(done.Action, done.Phase))];

    private static IEnumerable<Cell> Calls(LifeRecord record)
    {
        var rules = record.Life.Scenario.Calls;
        foreach (var index in record.Entries.Where(entry => entry.Kind == EntryKind.Exchange).Select(RuleOf).OfType<int>().Distinct())
        {
            if (index < rules.Length && CellOf(rules[index]) is { } cell)
                yield return cell;
        }
    }

    /// <summary>The rule that acted, as the journal tells it: "rule 2: …".</summary>
    private static int? RuleOf(JournalEntry entry) =>
        entry.Scenario?.Step is ['r', 'u', 'l', 'e', ' ', .. var rest]
        && int.TryParse(rest.AsSpan(0, rest.IndexOf(':', StringComparison.Ordinal)), CultureInfo.InvariantCulture, out var rule)
            ? rule - 1
            : null;

    private static CallCell? CellOf(CallRule rule)
    {
        var moment = Grammar.CallMoments.FirstOrDefault(moment => moment.Value.On == rule.On && moment.Value.When == rule.When).Value;
        var effect = Grammar.CallEffects
            .FirstOrDefault(effect => effect.Value.Fault == rule.Fault && effect.Value.Result == rule.Result).Value;
        var turn = rule switch { { First: 1, Last: null or Grammar.ManyBills } => Turn.Every, { First: 1 } => Turn.First, _ => Turn.Later };
        return moment is null || effect is null ? null : new(moment, turn, effect);
    }

    private static IEnumerable<Cell> Notifications(LifeRecord record)
    {
        var told = record.Life.Scenario.Notification;
        var attempts = record.Entries.Where(entry => entry.Kind == EntryKind.NotificationAttempt).ToList();
        if (told.Deliver == NotificationTiming.Never && record.Invoices.Any(invoice => invoice.Payment is not null))
            yield return new NotificationCell(told, null);
        if (attempts.Exists(entry => entry.Scenario?.Step is null))
            yield return new NotificationCell(told, null);
        if (attempts.Exists(entry => entry.Scenario?.Step is not null))
        {
            foreach (var post in record.Life.Scenario.Posts)
                yield return new NotificationCell(told, post.Fault);
        }
    }
}

using System.Collections.Immutable;
using SeqrSandbox.Simulator.Explore.Lives;

namespace SeqrSandbox.Simulator.Pages.Exploration;

/// <summary>How often each cell of one kind was reached.</summary>
public sealed record HeatTable
{
    /// <summary>The strongest colour; 0 is none.</summary>
    private const int Levels = 5;

    /// <summary>A count that has the strongest colour if there is none above it. Less looks weak in the largest cell too.</summary>
    private const int Many = 16;

    private HeatTable()
    {
    }

    /// <summary>A part of the table's id.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>Each row with a count for each column; null where the row has no such cell.</summary>
    public required ImmutableArray<(string Name, ImmutableArray<int?> Counts)> Rows { get; init; }

    /// <summary>The largest count.</summary>
    public required int Most { get; init; }

    public int Cells => Counts.Count();

    public int Reached => Counts.Count(count => count > 0);

    private IEnumerable<int> Counts => Rows.SelectMany(row => row.Counts).OfType<int>();

    /// <summary>The strength of a count's colour, by its magnitude: 0 for a cell that was never reached, at most 5.</summary>
    public int LevelOf(int count) =>
        count == 0 ? 0 : 1 + (int)((Levels - 1) * Math.Log(count) / Math.Log(Math.Max(Most, Many)));

    /// <summary>The tables of a coverage: calls, notifications and actions have different columns.</summary>
    internal static ImmutableArray<HeatTable> Of(ImmutableArray<(Cell Cell, int Count)> coverage) =>
    [
        .. Of<CallCell>("calls", "Calls to SEQR", coverage),
        .. Of<NotificationCell>("notifications", "Notifications to the shop", coverage),
        .. Of<ActionCell>("actions", "At the shop, by the invoice's state", coverage),
    ];

    private static IEnumerable<HeatTable> Of<TCell>(string id, string title, ImmutableArray<(Cell Cell, int Count)> coverage)
        where TCell : Cell
    {
        var cells = coverage.Where(reached => reached.Cell is TCell).ToList();
        ImmutableArray<string> columns = [.. cells.Select(reached => reached.Cell.Column).Distinct()];
        if (cells.Count > 0)
            yield return new()
            {
                Id = id,
                Title = title,
                Columns = columns,
                Most = cells.Max(reached => reached.Count),
                Rows = [.. cells.GroupBy(reached => reached.Cell.Row).Select(row => (row.Key, CountsOf(columns, row)))],
            };
    }

    private static ImmutableArray<int?> CountsOf(ImmutableArray<string> columns, IEnumerable<(Cell Cell, int Count)> row)
    {
        var counts = row.GroupBy(reached => reached.Cell.Column)
            .ToDictionary(column => column.Key, column => column.Sum(reached => reached.Count));
        return [.. columns.Select(column => counts.TryGetValue(column, out var count) ? count : (int?)null)];
    }
}

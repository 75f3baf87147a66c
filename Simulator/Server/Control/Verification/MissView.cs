using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Control.Verification;

/// <summary>An entry that came near: its id, what it is, and in what it differs.</summary>
internal sealed record MissView(long Entry, string What, IReadOnlyList<DifferenceView> Differences)
{
    public static MissView Of(NearMiss miss) => new(
        miss.Entry.Id,
        Who(miss.Entry) is { } who ? $"{Name(miss.Entry)} by {who}" : Name(miss.Entry),
        [.. miss.Differences.Select(difference => new DifferenceView(difference.Member, difference.Expected, difference.Found))]);

    private static string Name(JournalEntry entry) => entry.Name ?? "a message that names no operation";

    private static string? Who(JournalEntry entry) => entry.Caller ?? entry.Arguments.GetValueOrDefault("payer");
}

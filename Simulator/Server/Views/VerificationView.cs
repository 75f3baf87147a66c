using System.Text.Json.Serialization;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Views;

/// <summary>
/// Whether the statement holds, what matched, and what came near if too little did; and since when entries may be missing, because a process
/// was killed.
/// </summary>
internal sealed record VerificationView(bool Verified, int Count, IReadOnlyList<long> Entries, IReadOnlyList<MissView> Nearest)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Gap { get; init; }

    public static VerificationView Of(Core.Journal.Verification tried, DateTimeOffset? gap) =>
        new(tried.Holds, tried.Count, tried.Entries, [.. tried.Nearest.Select(MissView.Of)]) { Gap = gap };
}

/// <summary>An entry that came near: its id, what it is, and how it differs.</summary>
internal sealed record MissView(long Entry, string What, IReadOnlyList<DifferenceView> Differences)
{
    public static MissView Of(NearMiss miss) => new(
        miss.Entry.Id,
        Who(miss.Entry) is { } who ? $"{Name(miss.Entry)} by {who}" : Name(miss.Entry),
        [.. miss.Differences.Select(difference => new DifferenceView(difference.Member, difference.Expected, difference.Found))]);

    private static string Name(JournalEntry entry) => entry.Name ?? "a message that names no operation";

    private static string? Who(JournalEntry entry) => entry.Caller ?? entry.Arguments.GetValueOrDefault("payer");
}

internal sealed record DifferenceView(string Member, string Expected, string? Found);

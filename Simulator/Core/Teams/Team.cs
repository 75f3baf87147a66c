using System.Collections.Immutable;

namespace SeqrSandbox.Core.Teams;

/// <summary>A team that shares a simulator with others: the sandboxes with these names are its own.</summary>
/// <param name="Name">Its name.</param>
/// <param name="CreatedAt">By the wall clock.</param>
/// <param name="Sandboxes">The names of its sandboxes.</param>
/// <param name="Quotas">How much it may use.</param>
/// <param name="TokenHash">The SHA-256 of its token, in lower-case hexadecimal digits. The token itself is kept nowhere.</param>
public sealed record Team(
    string Name, DateTimeOffset CreatedAt, ImmutableArray<NamePattern> Sandboxes, TeamQuotas Quotas, string TokenHash)
{
    /// <summary>Its patterns, for people.</summary>
    public string SandboxNames => string.Join(", ", Sandboxes);

    /// <summary>The patterns of two teams that a name could match both of; null if there are none.</summary>
    public (NamePattern Mine, NamePattern Others)? Overlap(Team other)
    {
        foreach (var mine in Sandboxes)
        {
            if (other.Sandboxes.FirstOrDefault(mine.Overlaps) is { } others)
                return (mine, others);
        }

        return null;
    }

    /// <summary>How many letters its most specific matching pattern fixes; null if the name is none of its sandboxes'.</summary>
    public int? Claim(string sandbox)
    {
        int? best = null;
        foreach (var pattern in Sandboxes)
        {
            if (pattern.Letters >= (best ?? 0) && pattern.Matches(sandbox))
                best = pattern.Letters;
        }

        return best;
    }

    public override string ToString() => Name;
}

/// <summary>How much a team may use; null is no bound of its own.</summary>
/// <param name="Sandboxes">The number of its sandboxes.</param>
/// <param name="JournalEntries">The entries that the journal of each of its sandboxes keeps; 0 keeps none.</param>
/// <param name="JournalBytes">Their bytes, for each sandbox.</param>
/// <param name="CallsPerSecond">The SOAP calls a second to all its sandboxes together.</param>
public sealed record TeamQuotas(int? Sandboxes, int? JournalEntries, long? JournalBytes, int? CallsPerSecond)
{
    public static TeamQuotas None { get; } = new(null, null, null, null);
}

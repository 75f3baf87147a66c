using System.Collections.Concurrent;
using System.Collections.Immutable;
using SeqrSandbox.Core.Teams;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Access;

/// <summary>A team with what this simulator counts of it.</summary>
internal sealed class TeamInUse
{
    private readonly CallRate? calls;
    private long refusedCalls;

    /// <param name="team">The team.</param>
    /// <param name="journal">The bounds of a journal without a team.</param>
    /// <param name="wall">The wall clock.</param>
    /// <param name="before">The same team before a change.</param>
    public TeamInUse(Team team, JournalBounds journal, TimeProvider wall, TeamInUse? before)
    {
        Team = team;
        Journal = journal with
        {
            Entries = Math.Min(journal.Entries, team.Quotas.JournalEntries ?? int.MaxValue),
            Bytes = Math.Min(journal.Bytes, team.Quotas.JournalBytes ?? long.MaxValue),
        };
        TokenDigest = Convert.FromHexString(team.TokenHash);
        refusedCalls = before?.RefusedCalls ?? 0;
        // A change of something else must not give another second's worth of calls.
        if (team.Quotas.CallsPerSecond is { } rate)
            calls = before?.Team.Quotas.CallsPerSecond == rate ? before.calls : new(rate, wall);
    }

    public Team Team { get; }

    /// <summary>The digest of its token.</summary>
    public byte[] TokenDigest { get; }

    /// <summary>The bounds of the journal of each of its sandboxes.</summary>
    public JournalBounds Journal { get; }

    /// <summary>How many SOAP calls were beyond its rate, since this simulator runs.</summary>
    public long RefusedCalls => Interlocked.Read(ref refusedCalls);

    /// <inheritdoc cref="CallRate.Admit"/>
    public TimeSpan? AdmitCall()
    {
        var wait = calls?.Admit();
        if (wait is not null)
            Interlocked.Increment(ref refusedCalls);
        return wait;
    }
}

/// <summary>All teams at one moment, with the sandboxes that were looked up.</summary>
internal sealed class TeamSnapshot(long revision, ImmutableArray<TeamInUse> teams)
{
    /// <summary>Far more than there are sandboxes: names that nobody made must not fill the memory.</summary>
    private const int MostNames = 200_000;

    private readonly ConcurrentDictionary<string, TeamInUse?>? bySandbox = teams.IsEmpty ? null : new(StringComparer.Ordinal);

    public static TeamSnapshot None { get; } = new(-1, []);

    public long Revision => revision;

    public ImmutableArray<TeamInUse> Teams => teams;

    /// <summary>The team whose sandbox this is, by the most specific pattern; null if it is the operator's alone.</summary>
    public TeamInUse? Of(string sandbox)
    {
        if (bySandbox is null)
            return null;
        if (bySandbox.TryGetValue(sandbox, out var found))
            return found;
        var owner = OwnerOf(sandbox);
        if (bySandbox.Count < MostNames)
            bySandbox[sandbox] = owner;
        return owner;
    }

    public TeamInUse? Find(string? name) => teams.FirstOrDefault(team => team.Team.Name == name);

    // A method of its own, so that a look-up without teams makes no closure.
    private TeamInUse? OwnerOf(string sandbox) =>
        teams.Where(team => team.Team.Claim(sandbox) is not null).MaxBy(team => team.Team.Claim(sandbox));
}

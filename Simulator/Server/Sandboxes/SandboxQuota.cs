using SeqrSandbox.Simulator.Access;

namespace SeqrSandbox.Simulator.Sandboxes;

/// <summary>Lets each team make only as many sandboxes as it may have, however many are made at once.</summary>
/// <param name="teams">The teams.</param>
/// <param name="known">The names of the sandboxes there are.</param>
internal sealed class SandboxQuota(TeamRegistry teams, Func<IEnumerable<string>> known)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> beingMade = new(StringComparer.Ordinal);

    /// <summary>Takes a place for a new sandbox, until it is disposed: by then the sandbox is known, or was not made.</summary>
    /// <returns>Null if nothing bounds it.</returns>
    /// <exception cref="TooManySandboxesException">It would be one too many.</exception>
    public IDisposable? Take(string name)
    {
        var now = teams.Current;
        if (now.Of(name) is not { Team: { Quotas.Sandboxes: { } most } team })
            return null;
        lock (gate)
        {
            if (known().Union(beingMade).Count(other => now.Of(other)?.Team == team) >= most)
                throw TooManySandboxesException.OfTeam(team, most);
            beingMade.Add(name);
        }

        return new Place(this, name);
    }

    private void Free(string name)
    {
        lock (gate)
            beingMade.Remove(name);
    }

    private sealed class Place(SandboxQuota quota, string name) : IDisposable
    {
        public void Dispose() => quota.Free(name);
    }
}

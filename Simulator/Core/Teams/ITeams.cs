using System.Collections.Immutable;

namespace SeqrSandbox.Core.Teams;

/// <summary>The teams as they are stored, for all simulators that share the store.</summary>
public interface ITeams
{
    /// <summary>Whether other simulators may change them, so that their revision has to be asked for.</summary>
    bool IsShared { get; }

    /// <summary>Rises with each change.</summary>
    Task<long> Revision();

    /// <summary>All teams, in the order of their creation.</summary>
    Task<TeamList> Load();

    /// <summary>Adds a team, or replaces the one of the same name.</summary>
    /// <param name="team">The team.</param>
    /// <param name="revision">The revision under which the change was decided.</param>
    /// <returns>False if the teams have changed since; nothing is saved then.</returns>
    Task<bool> Save(Team team, long revision);

    /// <summary>Removes a team. Its sandboxes stay.</summary>
    /// <returns>False if the teams have changed since; nothing is removed then.</returns>
    Task<bool> Remove(string name, long revision);
}

/// <summary>All teams at one moment.</summary>
/// <param name="Revision">The number of the last change.</param>
/// <param name="Teams">The teams, in the order of their creation.</param>
public sealed record TeamList(long Revision, ImmutableArray<Team> Teams)
{
    public Team? Find(string name) => Teams.FirstOrDefault(team => team.Name == name);
}

using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Teams;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Access;

/// <summary>
/// The teams as this simulator knows them. Its own changes count at once, those of other simulators on the same store a
/// moment later. Thread-safe.
/// </summary>
internal sealed partial class TeamRegistry(
    ITeams store, SimulatorOptions options, TimeProvider wall, ILogger<TeamRegistry> log) : IDisposable
{
    /// <summary>After how long a change of another simulator counts here at the latest.</summary>
    public static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim loading = new(1);
    private volatile TeamSnapshot current = TeamSnapshot.None;
    private ITimer? timer;

    /// <summary>The teams at this moment. A caller who asks for several things asks one snapshot.</summary>
    public TeamSnapshot Current => current;

    public async Task Open()
    {
        await Refresh();
        if (store.IsShared)
            timer = wall.CreateTimer(_ => _ = Check(), null, CheckEvery, CheckEvery);
    }

    /// <summary>The bounds of the journal of a sandbox.</summary>
    public JournalBounds JournalOf(string sandbox) => current.Of(sandbox)?.Journal ?? options.Journal;

    /// <summary>Changes the teams, unless the change is refused.</summary>
    /// <param name="decide">Decides on the teams as they are stored. If they change meanwhile, it is asked again.</param>
    /// <returns>Why nothing was changed; null if it was.</returns>
    /// <exception cref="RaceNeverWonException">The teams were changed by others all the time.</exception>
    public async Task<Problem?> Change(Func<TeamList, TeamChange> decide)
    {
        var decided = await Race.Run<TeamChange>(async () =>
        {
            var list = await store.Load();
            var change = decide(list);
            return Race.Saved(change.Problem is not null || await Save(change, list.Revision), change);
        });
        if (decided.Value!.Problem is { } problem)
            return problem;
        await Refresh();
        return null;
    }

    public void Dispose()
    {
        timer?.Dispose();
        loading.Dispose();
    }

    private Task<bool> Save(TeamChange change, long revision) =>
        change.Saved is { } team ? store.Save(team, revision) : store.Remove(change.Removed!, revision);

    private async Task Refresh()
    {
        await loading.WaitAsync();
        try
        {
            var list = await store.Load();
            var before = current;
            current = new(
                list.Revision,
                [.. list.Teams.Select(team => new TeamInUse(team, options.Journal, wall, before.Find(team.Name)))]);
        }
        finally
        {
            loading.Release();
        }
    }

    private async Task Check()
    {
        try
        {
            if (await store.Revision() != current.Revision)
                await Refresh();
        }
        catch (Exception error)
        {
            // Those known so far stay in force, and it is tried again.
            LogFailure(error.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The teams could not be read again: {Why}")]
    private partial void LogFailure(string why);
}

/// <summary>A change of the teams: one is saved or removed, or a problem says why not.</summary>
internal sealed record TeamChange
{
    private TeamChange()
    {
    }

    public Problem? Problem { get; private init; }

    public Team? Saved { get; private init; }

    public string? Removed { get; private init; }

    public static TeamChange Refuse(Problem problem) => new() { Problem = problem };

    public static TeamChange Save(Team team) => new() { Saved = team };

    public static TeamChange Remove(string name) => new() { Removed = name };
}

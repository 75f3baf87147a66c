using SeqrSandbox.Core.Teams;
using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Control.Teams;

/// <summary>Teams: show, make, change and remove them, and give them new tokens. For the operator alone.</summary>
internal static class TeamEndpoints
{
    private const string Path = "/api/teams";
    private const string One = $"{Path}/{{{TeamNames.RouteValue}}}";

    public static void MapTeams(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, List);
        routes.MapPost(Path, Make);
        routes.MapGet(One, Show);
        routes.MapPut(One, Change);
        routes.MapDelete(One, Remove);
        routes.MapPost($"{One}/token", Renew);
    }

    private static IResult List(TeamRegistry teams, SandboxDirectory sandboxes, QueryInput query)
    {
        var (before, limit) = (query.Before(), query.Limit());
        if (query.Refusal() is { } refusal)
            return refusal;
        var (now, names) = (teams.Current, Names(sandboxes));
        var found = Page.NewestFirst([.. now.Teams.Select(known => known.Team)], before, limit, found => found.Name);
        return Answer.Ok(Page.Of(found, limit, found => found.Name, found => TeamView.Of(found, names, now)));
    }

    private static IResult Show(TeamRegistry teams, SandboxDirectory sandboxes, string team, QueryInput query)
    {
        if (query.Refusal() is { } refusal)
            return refusal;
        return teams.Current.Find(team) is { } found ? Answer.Ok(ViewOf(found.Team, teams, sandboxes)) : Missing(team, teams);
    }

    private static async Task<IResult> Make(
        TeamRegistry teams, SandboxDirectory sandboxes, ControlAccess access, TimeProvider wall, HttpResponse response, JsonInput body)
    {
        var name = body.Required("name", body.Parsed(
            "name", text => TeamNames.IsAllowed(text) ? text : null, TeamNames.Allowed));
        var input = TeamInput.Read(body);
        if (body.Refusal() is { } refusal)
            return refusal;
        if (!access.HasOperator)
            return AccessProblems.NoOperator;
        var token = TeamToken.Make();
        var made = new Team(name!, wall.GetUtcNow(), [.. input.Sandboxes], input.Quotas, TeamToken.HashOf(token));
        var problem = await teams.Change(
            list => list.Find(made.Name) is null ? Checked(made, list) : Refuse(AccessProblems.TeamIsThere(made.Name)));
        return problem is not null
            ? problem
            : Answer.Created(response, $"{Path}/{name}", new TeamTokenView(ViewOf(made, teams, sandboxes), token));
    }

    private static async Task<IResult> Change(TeamRegistry teams, SandboxDirectory sandboxes, string team, JsonInput body)
    {
        var input = TeamInput.Read(body);
        if (body.Refusal() is { } refusal)
            return refusal;
        Team? changed = null;
        var problem = await teams.Change(list =>
        {
            changed = list.Find(team) is { } found ? found with { Sandboxes = [.. input.Sandboxes], Quotas = input.Quotas } : null;
            return changed is null ? Refuse(Missing(team, teams)) : Checked(changed, list);
        });
        return problem is not null ? problem : Answer.Ok(ViewOf(changed!, teams, sandboxes));
    }

    private static async Task<IResult> Remove(TeamRegistry teams, string team, JsonInput body)
    {
        if (body.Refusal() is { } refusal)
            return refusal;
        var problem = await teams.Change(
            list => list.Find(team) is null ? Refuse(Missing(team, teams)) : TeamChange.Remove(team));
        return problem is not null ? problem : TypedResults.NoContent();
    }

    /// <summary>Makes a new token. The one before is worth nothing from then on.</summary>
    private static async Task<IResult> Renew(TeamRegistry teams, SandboxDirectory sandboxes, string team, JsonInput body)
    {
        if (body.Refusal() is { } refusal)
            return refusal;
        var token = TeamToken.Make();
        Team? renewed = null;
        var problem = await teams.Change(list =>
        {
            renewed = list.Find(team) is { } found ? found with { TokenHash = TeamToken.HashOf(token) } : null;
            return renewed is null ? Refuse(Missing(team, teams)) : TeamChange.Save(renewed);
        });
        return problem is not null ? problem : Answer.Ok(new TeamTokenView(ViewOf(renewed!, teams, sandboxes), token));
    }

    private static TeamChange Checked(Team team, TeamList list)
    {
        foreach (var other in list.Teams)
        {
            if (other.Name != team.Name && team.Overlap(other) is var (mine, others))
                return Refuse(AccessProblems.Overlap(team.Name, other, mine, others));
        }

        return TeamChange.Save(team);
    }

    private static TeamChange Refuse(Problem problem) => TeamChange.Refuse(problem);

    private static Problem Missing(string team, TeamRegistry teams) =>
        AccessProblems.NoTeam(team, teams.Current.Teams.Select(known => known.Team.Name));

    private static TeamView ViewOf(Team team, TeamRegistry teams, SandboxDirectory sandboxes) =>
        TeamView.Of(team, Names(sandboxes), teams.Current);

    private static IEnumerable<string> Names(SandboxDirectory sandboxes) => sandboxes.List().Select(sandbox => sandbox.Name);
}

using SeqrSandbox.Core.Teams;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Access;

/// <summary>The answers to callers who may not do what they ask for.</summary>
internal static class AccessProblems
{
    public static readonly Problem NoOperator = new(
        ProblemType.NoOperatorToken,
        "There is no operator's token",
        StatusCodes.Status409Conflict,
        "Without one everybody is the operator, and a team's token would guard nothing. "
            + $"Start with {SimulatorOptions.TokenVariable} first.");

    public static Problem OtherSandbox(Team team, string sandbox) => new(
        ProblemType.OtherSandbox,
        "The sandbox is not this team's",
        StatusCodes.Status403Forbidden,
        $"The token is that of the team {team.Name}, whose sandboxes are named {team.SandboxNames}. "
            + (sandbox.Length == 0
                ? "The one without a name is the operator's: put /@NAME before the path."
                : $"{Problems.Echo(sandbox)} is none of them."));

    public static Problem OperatorOnly(Team team) => new(
        ProblemType.OperatorOnly,
        "Only the operator may do this",
        StatusCodes.Status403Forbidden,
        $"This concerns all teams and asks for the operator's token ({SimulatorOptions.TokenVariable}); "
            + $"the given one is that of the team {team.Name}.");

    public static Problem Overlap(string team, Team other, NamePattern mine, NamePattern others) => new(
        ProblemType.OverlappingNames,
        "The sandboxes of two teams overlap",
        StatusCodes.Status409Conflict,
        $"A sandbox belongs to one team, but one named {(mine == others ? mine : $"by both {mine} (of {team}) and {others}")} "
            + $"would also belong to the team {other.Name}. Choose other names, or change that team first.")
    { Member = "sandboxes" };

    public static Problem NoTeam(string name, IEnumerable<string> known)
    {
        var names = known.ToList();
        var suggestion = Nearest.Of(name, names) is { } nearest ? $" Is {nearest} meant?" : "";
        return new(
            ProblemType.NotFound, "There is no such team", StatusCodes.Status404NotFound,
            $"There is no team {Problems.Echo(name)}.{suggestion} GET /api/teams lists those there are.");
    }

    public static Problem TeamIsThere(string name) => new(
        ProblemType.AlreadyExists,
        "The team is there already",
        StatusCodes.Status409Conflict,
        $"There is a team {name} already. PUT /api/teams/{name} changes it; or take another name.")
    { Member = "name" };

    /// <summary>The line for a SOAP call beyond the team's rate.</summary>
    public static string TooManyCalls(Team team, int seconds) =>
        $"The team {team.Name} may make {team.Quotas.CallsPerSecond} SOAP calls a second to its sandboxes ({team.SandboxNames}), "
            + $"and this one is beyond that; nothing was done. Send it again after {seconds} s (Retry-After), "
            + "or ask the operator for a greater quota.";
}

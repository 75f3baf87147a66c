using SeqrSandbox.Simulator.Http;

namespace SeqrSandbox.Simulator.Access;

/// <summary>The names of teams, a part of addresses.</summary>
internal static class TeamNames
{
    /// <summary>The parameter of routes that a team's name stands for.</summary>
    public const string RouteValue = "team";

    public const string Allowed = SandboxName.Allowed;

    public static bool IsAllowed(string name) => SandboxName.IsAllowed(name);
}

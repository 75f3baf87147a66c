using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Http;

namespace SeqrSandbox.Simulator.Control;

/// <summary>
/// What an endpoint of the control API is about, as metadata. A team may call those about its own sandboxes. An endpoint
/// without a scope is the operator's alone, so a new one is closed to teams until somebody says otherwise.
/// </summary>
internal sealed class ControlScope
{
    /// <summary>The sandbox that the path names.</summary>
    public static readonly ControlScope OneSandbox = new();

    /// <summary>The sandbox whose name is a parameter, or a list that shows only the caller's own.</summary>
    public static readonly ControlScope OwnSandboxes = new();

    private const string Name = "name";

    private ControlScope()
    {
    }

    /// <summary>Why a known caller may not make this call; null if it may.</summary>
    public static Problem? Refuse(HttpContext context, ControlCaller caller)
    {
        if (caller.Team is not { } team)
            return null;
        var sandbox = SandboxAddress.Of(context).Name;
        if (sandbox.Length > 0 && !caller.Owns(sandbox))
            return AccessProblems.OtherSandbox(team, sandbox);
        // Nothing is done where routing found no endpoint.
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
            return null;
        var scope = endpoint.Metadata.GetMetadata<ControlScope>();
        if (scope == OneSandbox)
            return caller.Owns(sandbox) ? null : AccessProblems.OtherSandbox(team, sandbox);
        if (scope != OwnSandboxes)
            return AccessProblems.OperatorOnly(team);
        return NameIn(context) is { } name && !caller.Owns(name) ? AccessProblems.OtherSandbox(team, name) : null;
    }

    /// <summary>The sandbox that a call is about, for the audit.</summary>
    public static string SandboxOf(HttpContext context)
    {
        var scope = context.GetEndpoint()?.Metadata.GetMetadata<ControlScope>();
        return scope == OwnSandboxes && NameIn(context) is { } name
            ? SandboxName.IsAllowed(name) ? name : "-"
            : SandboxAddress.Of(context).Name is var other && (other.Length == 0 || SandboxName.IsAllowed(other)) ? other : "-";
    }

    private static string? NameIn(HttpContext context) => context.Request.RouteValues[Name] as string;
}

using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Soap.Maps;

/// <summary>clientContext: identifies the caller.</summary>
internal static class ContextMap
{
    private const string Naming = "scenario=";

    /// <summary>The credentials, or null without a context or an initiator.</summary>
    public static Credentials? Credentials(WireElement call) =>
        call.Member("context") is { } context && context.Member("initiatorPrincipalId") is { } initiator
            ? new(initiator.Text("type"), initiator.Text("id"), initiator.Text("userId"), context.Text("password"))
            : null;

    /// <summary>
    /// The scenario that a call names anywhere in its clientComment, free text in SEQR's contract; null without one.
    /// </summary>
    public static string? Scenario(WireElement call) => NamedIn(call.Member("context")?.Text("clientComment"));

    /// <summary>The scenario that a comment names anywhere.</summary>
    public static string? NamedIn(string? comment)
    {
        if (comment is null || comment.IndexOf(Naming, StringComparison.Ordinal) is not (>= 0 and var at))
            return null;
        var name = comment.AsSpan(at + Naming.Length);
        var end = 0;
        while (end < name.Length && (char.IsAsciiLetterOrDigit(name[end]) || name[end] == '-'))
            end++;
        return end == 0 ? null : name[..end].ToString();
    }
}

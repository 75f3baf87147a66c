using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Soap.Maps;

/// <summary>clientContext: who calls.</summary>
internal static class ContextMap
{
    /// <summary>The credentials, or null without a context or an initiator.</summary>
    public static Credentials? Credentials(WireElement call) =>
        call.Member("context") is { } context && context.Member("initiatorPrincipalId") is { } initiator
            ? new(initiator.Text("type"), initiator.Text("id"), initiator.Text("userId"), context.Text("password"))
            : null;
}

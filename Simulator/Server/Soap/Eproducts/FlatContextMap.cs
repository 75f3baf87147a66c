using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Soap.Guard;
using SeqrSandbox.Simulator.Soap.Maps;

namespace SeqrSandbox.Simulator.Soap.Eproducts;

/// <summary>clientContext without a principal in it, and transactionData: who calls, and what the till adds.</summary>
internal static class FlatContextMap
{
    /// <summary>The caller is a user of a reseller: clientId and clientUserId. Null without a context.</summary>
    public static Credentials? Credentials(WireElement call) => call.Member("context") is { } context
        ? new(
            Core.Terminals.Credentials.ResellerUserType,
            context.Text("clientId")?.Trim(),
            UserId(call),
            context.Text("password"))
        : null;

    public static VoucherOrder Order(WireElement call)
    {
        var data = call.Member("transactionData");
        return new(call.Text("productId"), UserId(call))
        {
            ClientComment = data?.Text("clientComment"),
            ClientReference = data?.Text("clientReference"),
            ClientTag = data?.Text("clientTag"),
        };
    }

    /// <summary>The scenario that a call names in its clientComment; null without one.</summary>
    public static string? Scenario(WireElement call) => ContextMap.NamedIn(call.Member("transactionData")?.Text("clientComment"));

    private static string UserId(WireElement call) => call.Member("context")?.Text("clientUserId")?.Trim() ?? "";
}

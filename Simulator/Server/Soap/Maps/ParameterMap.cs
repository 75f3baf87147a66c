using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Soap.Maps;

/// <summary>parameterMap: parameters, parameter, entry, key and value.</summary>
internal static class ParameterMap
{
    /// <summary>All entries, including those without a key, which the desk refuses.</summary>
    public static IReadOnlyCollection<(string? Key, string? Value)> Read(WireElement call) =>
        call.Member("parameters")?.Member("parameter") is not { } parameter
            ? []
            : [.. parameter.Members("entry").Select(entry => (entry.Text("key")?.Trim(), entry.Text("value")?.Trim()))];
}

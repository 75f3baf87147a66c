using System.Collections.Frozen;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Http;

namespace SeqrSandbox.Simulator.Soap;

/// <summary>
/// Where SEQR's service answers, and what each address makes of an invoice without acknowledgmentMode: on the oldest one it
/// needs none, on the two newer ones it needs one. Source: SEQR API 2.6.0 and integrations in the field.
/// </summary>
internal static class SoapPaths
{
    public const string Current = SandboxAddress.Service;

    private const string Second = "/extclientproxy/service/v2";
    private const string Oldest = "/extclientproxy/service";

    public static readonly FrozenDictionary<string, AcknowledgmentMode> WithoutMode = new Dictionary<string, AcknowledgmentMode>
    {
        [Current] = AcknowledgmentMode.RequireAcknowledgment,
        [Second] = AcknowledgmentMode.RequireAcknowledgment,
        [Oldest] = AcknowledgmentMode.NoAcknowledgment,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly PathString Soap = "/soap";
    private static readonly PathString Proxy = "/extclientproxy";

    /// <summary>Whether who calls this path means the service: nothing else answers below its first step.</summary>
    public static bool IsMeant(PathString path) => path.StartsWithSegments(Soap) || path.StartsWithSegments(Proxy);

    /// <summary>The service's path that this one is, with a slash at its end or without; null where there is no service.</summary>
    public static string? Served(PathString path) =>
        path.Value is { } value && (value.EndsWith('/') ? value[..^1] : value) is var bare && WithoutMode.ContainsKey(bare) ? bare : null;

    /// <summary>Where the service is that this path means.</summary>
    public static IReadOnlyList<string> Nearest(PathString path) => path.StartsWithSegments(Proxy) ? [Second, Oldest] : [Current];
}

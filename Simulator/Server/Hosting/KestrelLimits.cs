using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace SeqrSandbox.Simulator.Hosting;

/// <summary>Bounds that hold for every request.</summary>
internal static class KestrelLimits
{
    /// <summary>
    /// The largest request body. The SOAP guard and the control API answer clearly before it is reached.
    /// </summary>
    public const long MaxRequestBody = 4 * 1024 * 1024;

    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MaxRequestBody;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
    }
}

using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Http;

/// <summary>The bearer token that a shared installation asks for. Without one everybody is admitted.</summary>
internal sealed class ControlToken(SimulatorOptions options)
{
    /// <summary>The name of the cookie in which a browser keeps the token.</summary>
    public const string Cookie = "seqr-sandbox-token";

    // Digests are compared because they have one length, so that the time taken reveals nothing about the token.
    private readonly byte[]? digest = options.Token is null ? null : Digest(options.Token);

    /// <summary>
    /// Whether a path needs the token, as routing sees it, below a sandbox's name or not. This includes /sandboxes and
    /// any later path that begins alike.
    /// </summary>
    public static bool Guards(PathString path) => path.Value?.StartsWith("/sandbox", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Whether a call of the control API may be carried out.</summary>
    /// <remarks>Reading also accepts the cookie of a person who has signed in to the pages: a browser sends no header
    /// of its own, and the dashboard links here. Browsers send the cookie from this site alone (SameSite=Strict), which
    /// includes other ports of this host, but no foreign page can read the answer. Changes need the header, which no
    /// foreign page can send.</remarks>
    public bool Admits(HttpRequest request) => IsInHeader(request) || (Reads(request.Method) && IsInCookie(request));

    public bool IsInHeader(HttpRequest request) => digest is null
        || (AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var given)
            && given is { Parameter: { } credentials }
            && string.Equals(given.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
            && Is(credentials));

    public bool IsInCookie(HttpRequest request) => request.Cookies[Cookie] is { } kept && Is(kept);

    /// <summary>Whether this is the token. Without a token, any text is.</summary>
    public bool Is(string credentials) => digest is null || CryptographicOperations.FixedTimeEquals(Digest(credentials), digest);

    private static bool Reads(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

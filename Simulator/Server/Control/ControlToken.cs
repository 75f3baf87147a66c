using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace SeqrSandbox.Simulator.Control;

/// <summary>The bearer token that a shared installation asks for. Without one everybody is let in.</summary>
internal sealed class ControlToken(string? token)
{
    // Digests are compared: they are of one length, so that the time taken tells nothing of the token.
    private readonly byte[]? digest = token is null ? null : Digest(token);

    public bool Admits(HttpRequest request) => digest is null
        || (AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var given)
            && given is { Parameter: { } credentials }
            && string.Equals(given.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(Digest(credentials), digest));

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

using System.Security.Cryptography;
using System.Text;

namespace SeqrSandbox.Core.Partners;

/// <summary>
/// A partner's secret, as far as SEQR needs it: the key of signed codes and the token of REST calls. The secret itself is
/// not kept.
/// </summary>
/// <param name="Key">SHA-256 of the secret, in hex. The key of a signature is these 32 bytes, not their text.</param>
/// <param name="Token">SHA-256 of the partner's id and the secret, in hex.</param>
/// <remarks>Source: docs/protocol.md, "Paper bills".</remarks>
public sealed record PartnerSecret(string Key, string Token)
{
    public static PartnerSecret Of(string partnerId, string secret) => new(Digest(secret), Digest(partnerId + secret));

    public byte[] KeyBytes() => Convert.FromHexString(Key);

    /// <summary>Compares a token in a time that tells nothing about it.</summary>
    public bool MatchesToken(string? given) => given is not null
        && CryptographicOperations.FixedTimeEquals(Bytes(given.ToLowerInvariant()), Bytes(Token));

    public override string ToString() => "***";

    // Digests are compared because they have one length.
    private static byte[] Bytes(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static string Digest(string text) => Convert.ToHexStringLower(Bytes(text));
}

using System.Security.Cryptography;
using System.Text;

namespace SeqrSandbox.Core.Terminals;

/// <summary>
/// A password that can be checked but not read: it is salted and hashed, so that no store, log or export can show it.
/// One round of SHA-256 is enough, since it is checked on every call and guards only a sandbox.
/// </summary>
public sealed record Secret(string Salt, string Hash, bool IsShort)
{
    /// <summary>SEQR refuses terminals whose password is shorter than this.</summary>
    public const int ShortestAccepted = 4;

    /// <param name="owner">The password's owner, so that the same password of two owners hashes differently.</param>
    /// <param name="password">The password, which is not kept.</param>
    public static Secret Of(string owner, string password) => new(owner, Digest(owner, password), password.Length < ShortestAccepted);

    public bool Matches(string? password) =>
        password is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Digest(Salt, password)), Encoding.ASCII.GetBytes(Hash));

    public override string ToString() => "***";

    private static string Digest(string salt, string password) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(salt + password)));
}

using System.Buffers;
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

    public bool Matches(string? password)
    {
        if (password is null)
            return false;
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> stored = stackalloc byte[SHA256.HashSizeInBytes];
        Digest(Salt, password, digest);
        return Convert.FromHexString(Hash, stored, out _, out var length) == OperationStatus.Done
            && CryptographicOperations.FixedTimeEquals(digest, stored[..length]);
    }

    public override string ToString() => "***";

    private static string Digest(string salt, string password)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Digest(salt, password, digest);
        return Convert.ToHexStringLower(digest);
    }

    private static void Digest(string salt, string password, Span<byte> digest)
    {
        const int mostOnStack = 256;
        var most = Encoding.UTF8.GetMaxByteCount(salt.Length + password.Length);
        Span<byte> text = most <= mostOnStack ? stackalloc byte[mostOnStack] : new byte[most];
        var length = Encoding.UTF8.GetBytes(salt, text);
        length += Encoding.UTF8.GetBytes(password, text[length..]);
        SHA256.HashData(text[..length], digest);
    }
}

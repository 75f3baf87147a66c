using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Access;

/// <summary>
/// The tokens of teams: 256 random bits, so that one round of SHA-256 hides them as well as many would.
/// </summary>
internal static class TeamToken
{
    private const int Bytes = 32;

    public static string Make() => TokenText.Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string token) => Convert.ToHexStringLower(Digest(token));

    public static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

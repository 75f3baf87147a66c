using System.Security.Cryptography;
using System.Text;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Core.Memory;

/// <summary>
/// Counts, per scenario, the calls that no invoice counts. Bounded: the count of calls not seen for long starts again.
/// </summary>
public sealed class CallCounts(ICounts counts)
{
    /// <summary>How many counts are kept. With its longest key each has some 700 bytes.</summary>
    public const int Most = 10_000;

    // What a call is about may be a text of the merchant, as long as a message may be.
    private const int LongestAbout = 150;

    /// <summary>The call's number among those with this key, counted from 1. It is saved by now.</summary>
    public ValueTask<int> Next(Key key) => counts.Next(TextOf(key));

    /// <summary>How many calls with this key were counted.</summary>
    public ValueTask<int> Count(Key key) => counts.Count(TextOf(key));

    // Neither the name of a scenario nor that of an operation has a space.
    private static string TextOf(Key key) =>
        $"{key.Scenario} {key.Call} {(key.About.Length <= LongestAbout ? key.About : Digest(key.About))}";

    private static string Digest(string about) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(about)));

    /// <param name="Scenario">Its name.</param>
    /// <param name="Call">The name of the operation called, or of the post.</param>
    /// <param name="About">The invoice's reference, or the text that identifies a bill without one.</param>
    public readonly record struct Key(string Scenario, string Call, string About);
}

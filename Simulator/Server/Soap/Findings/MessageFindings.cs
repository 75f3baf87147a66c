using System.Collections.Immutable;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Journal.Findings;
using SeqrSandbox.Simulator.Journal;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>
/// What is found in messages, remembered for the last ones: who polls sends the same bytes each second. Bounded, in two
/// generations: what was not sent again while one filled up is forgotten.
/// </summary>
internal sealed class MessageFindings
{
    private const int Most = 256;
    private const int LongestRemembered = 8 * 1024;

    private readonly Lock gate = new();
    private Dictionary<Key, Known> young = new(Same.Bytes);
    private Dictionary<Key, Known> old = new(Same.Bytes);

    /// <param name="examination">Where rules that fail are told of.</param>
    /// <param name="call">The message as it was read.</param>
    /// <param name="bytes">The message as it was sent.</param>
    /// <param name="contentType">Its Content-Type, which says how the bytes are read.</param>
    /// <returns>What was found, and the bytes as they were first sent: the same ones are kept once only.</returns>
    public Known Of(Examination examination, WireRequest call, byte[] bytes, string? contentType)
    {
        if (bytes.Length > LongestRemembered)
            return new(bytes, Judge(examination, call));
        var key = new Key(bytes, contentType, call.WithoutMode);
        lock (gate)
        {
            if (young.TryGetValue(key, out var known))
                return known;
            if (old.TryGetValue(key, out known))
            {
                Remember(key, known);
                return known;
            }
        }

        var judged = new Known(bytes, Judge(examination, call));
        lock (gate)
            Remember(key, judged);
        return judged;
    }

    private static ImmutableArray<Finding> Judge(Examination examination, WireRequest call)
    {
        var found = new FindingList();
        examination.Look("message", () => MessageRules.Judge(call, found));
        return found.ToImmutable();
    }

    private void Remember(Key key, Known known)
    {
        if (young.Count >= Most)
        {
            (old, young) = (young, old);
            young.Clear();
        }

        young[key] = known;
    }

    /// <summary>A message, and what was found in it.</summary>
    public sealed record Known(byte[] Bytes, ImmutableArray<Finding> Findings);

    private readonly record struct Key(byte[] Bytes, string? ContentType, AcknowledgmentMode WithoutMode);

    private sealed class Same : IEqualityComparer<Key>
    {
        public static readonly Same Bytes = new();

        public bool Equals(Key x, Key y) =>
            x.WithoutMode == y.WithoutMode && x.ContentType == y.ContentType && x.Bytes.AsSpan().SequenceEqual(y.Bytes);

        public int GetHashCode(Key key)
        {
            var hash = default(HashCode);
            hash.AddBytes(key.Bytes);
            return hash.ToHashCode();
        }
    }
}

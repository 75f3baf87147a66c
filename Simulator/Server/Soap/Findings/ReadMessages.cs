using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal.Findings;
using SeqrSandbox.Simulator.Journal;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>
/// What is to be told of messages, remembered for the last ones: who polls sends the same bytes each second. Bounded, in two
/// generations: what was not sent again while one filled up is forgotten.
/// </summary>
internal sealed class ReadMessages
{
    private const int Most = 256;
    private const int LongestRemembered = 8 * 1024;

    private readonly Lock gate = new();
    private Dictionary<Key, ReadMessage> young = new(Same.Bytes);
    private Dictionary<Key, ReadMessage> old = new(Same.Bytes);

    /// <param name="examination">Where rules that fail are told of.</param>
    /// <param name="call">The message as it was read.</param>
    /// <param name="bytes">The message as it was sent.</param>
    /// <param name="contentType">Its Content-Type, which says how the bytes are read.</param>
    /// <returns>What was found, with the bytes as they were first sent: the same ones are kept once only.</returns>
    public ReadMessage Of(Examination examination, WireRequest call, byte[] bytes, string? contentType)
    {
        if (bytes.Length > LongestRemembered)
            return Read(examination, call, bytes, contentType);
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

        var judged = Read(examination, call, bytes, contentType);
        lock (gate)
            Remember(key, judged);
        return judged;
    }

    private static ReadMessage Read(Examination examination, WireRequest call, byte[] bytes, string? contentType)
    {
        var found = new FindingList();
        examination.Look("message", () => MessageRules.Judge(call, found));
        return new(call, bytes, contentType, found.ToImmutable());
    }

    private void Remember(Key key, ReadMessage known)
    {
        if (young.Count >= Most)
        {
            (old, young) = (young, old);
            young.Clear();
        }

        young[key] = known;
    }

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

using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Journal;

/// <summary>The latest headers as recorded. Polls repeat theirs, and equal ones are kept once.</summary>
internal sealed class SentHeaders
{
    // At most 512 requests' headers are held, as they came and as they are recorded. Kestrel takes a hundred of them in a
    // request, so they have at most 25 kB in memory: 13 MB in all, and half a MB where a few clients call.
    private const int MostRemembered = 256;
    private const int LongestRemembered = 4 * 1024;

    private readonly Lock gate = new();
    private readonly Recent<string[], RecordedHeaders> recent = new(MostRemembered, SameTexts.Instance);
    private volatile Sent? last;

    public RecordedHeaders Of(IHeaderDictionary headers)
    {
        if (last is { } before && AreSame(headers, before.Texts))
            return before.Kept;
        var texts = Texts(headers, out var length);
        if (length > LongestRemembered)
            return HeaderMask.Keep(texts);
        lock (gate)
        {
            if (!recent.TryGet(texts, out var kept))
                recent.Remember(texts, kept = HeaderMask.Keep(texts));
            last = new(texts, kept);
            return kept;
        }
    }

    private static bool AreSame(IHeaderDictionary headers, string[] texts)
    {
        var at = 0;
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
            {
                if (at == texts.Length || name != texts[at] || (value ?? "") != texts[at + 1])
                    return false;
                at += 2;
            }
        }

        return at == texts.Length;
    }

    /// <summary>Alternating names and values.</summary>
    private static string[] Texts(IHeaderDictionary headers, out int length)
    {
        var texts = new List<string>(headers.Count * 2);
        length = 0;
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
            {
                texts.Add(name);
                texts.Add(value ?? "");
                length += name.Length + texts[^1].Length;
            }
        }

        return [.. texts];
    }

    private sealed record Sent(string[] Texts, RecordedHeaders Kept);

    private sealed class SameTexts : IEqualityComparer<string[]>
    {
        public static readonly SameTexts Instance = new();

        public bool Equals(string[]? x, string[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(string[] texts)
        {
            var hash = default(HashCode);
            foreach (var text in texts)
                hash.Add(text);
            return hash.ToHashCode();
        }
    }
}

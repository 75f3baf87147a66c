using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Tracing;

namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>
/// Encodes consecutive entries of one journal as a segment. Whatever repeats in it is written once: texts, findings, headers and bodies are
/// numbered when they first occur, and a body that is much like another is written as the difference from it. So a poll takes some 80 bytes
/// instead of 2,000. A segment refers to nothing outside itself. <see cref="SegmentDecoder"/> reads it. Not thread-safe.
/// </summary>
internal sealed class SegmentEncoder
{
    /// <summary>A new body is compared with as many of the last ones.</summary>
    private const int MostCompared = 8;

    /// <summary>Longer bodies are not kept in memory elsewhere, and remembering them here would keep them.</summary>
    private const int LongestRemembered = 8 * 1024;

    private readonly ArrayBufferWriter<byte> data = new(4 * 1024);
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<Finding, int> findings = [];
    private readonly Dictionary<RecordedHeaders, int> headers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<byte[], int> bodies = new(ReferenceEqualityComparer.Instance);
    private readonly (byte[]? Body, int Number)[] latest = new (byte[]?, int)[MostCompared];
    private readonly StringBuilder invoices = new();
    private readonly HashSet<string> listed = new(StringComparer.Ordinal);
    private int bodyCount;
    private int next;
    private long at;
    private long wall;

    /// <summary>What is in the segment. Its numbers count entries as they were added.</summary>
    public SegmentHead Head { get; private set; }

    public ReadOnlyMemory<byte> Data => data.WrittenMemory;

    /// <summary>The references of the invoices in it, each between commas; empty if there are none.</summary>
    public string Invoices => invoices.ToString();

    public bool IsEmpty => Head.Entries == 0;

    /// <summary>Adds an entry.</summary>
    /// <param name="id">Its id, greater than the last one's; the one in the entry does not count.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="supplement">What stands in place of the entry's own.</param>
    public void Add(long id, JournalEntry entry, EntrySupplement supplement)
    {
        Number(id - Head.Last);
        Number((long)entry.Kind);
        Signed(entry.At.UtcTicks - at);
        Signed(entry.WallAt.UtcTicks - wall);
        Signed(entry.Duration.Ticks);
        (at, wall) = (entry.At.UtcTicks, entry.WallAt.UtcTicks);
        Text(entry.Name);
        Text(entry.Path);
        Text(entry.Caller);
        Invoice(supplement.Invoice);
        Optional(entry.Result);
        Optional(entry.Status);
        Number(supplement.Findings.Length);
        foreach (var finding in supplement.Findings)
            Finding(finding);
        Headers(entry.Headers);
        Message(entry.Request);
        Message(entry.Response);
        Rest(entry);
        var bytes = JournalSegments.Bytes(entry);
        Head = IsEmpty
            ? new(id, id, 1, bytes, wall, wall)
            : Head with { Last = id, Entries = Head.Entries + 1, Bytes = Head.Bytes + bytes, Newest = Math.Max(Head.Newest, wall) };
    }

    /// <summary>Makes it an empty segment again.</summary>
    public void Clear()
    {
        data.ResetWrittenCount();
        texts.Clear();
        findings.Clear();
        headers.Clear();
        bodies.Clear();
        Array.Clear(latest);
        invoices.Clear();
        listed.Clear();
        (bodyCount, next, at, wall, Head) = (0, 0, 0, 0, default);
    }

    /// <summary>What few entries have: a byte of zero says that there is none of it.</summary>
    private void Rest(JournalEntry entry)
    {
        var has = (entry.Detail is null ? SegmentParts.None : SegmentParts.Detail)
            | (entry.Arguments.IsEmpty ? SegmentParts.None : SegmentParts.Arguments)
            | (entry.Scenario is null ? SegmentParts.None : SegmentParts.Scenario)
            | (entry.CarriedOutAfter is null ? SegmentParts.None : SegmentParts.CarriedOutAfter)
            | (entry.TraceParent is null ? SegmentParts.None : SegmentParts.TraceParent);
        Number((long)has);
        if (entry.Detail is { } detail)
            Text(detail);
        if (!entry.Arguments.IsEmpty)
        {
            Number(entry.Arguments.Count);
            foreach (var (name, value) in entry.Arguments)
            {
                Text(name);
                Text(value);
            }
        }

        if (entry.Scenario is { } scenario)
        {
            Text(scenario.Name);
            Text(scenario.Reason);
            Text(scenario.Step);
        }

        if (entry.CarriedOutAfter is { } carriedOutAfter)
            Signed(carriedOutAfter.Ticks);
        if (entry.TraceParent is { } traceParent)
            Trace(traceParent);
    }

    /// <summary>Few entries of a segment share a span, so it is written as it is: the two ids in binary, then the flags.</summary>
    private void Trace(TraceParent traceParent)
    {
        var span = data.GetSpan(SegmentParts.TraceParentLength);
        Convert.FromHexString(traceParent.TraceId, span, out _, out _);
        Convert.FromHexString(traceParent.SpanId, span[16..], out _, out _);
        span[24] = traceParent.Flags;
        data.Advance(SegmentParts.TraceParentLength);
    }

    private void Invoice(string? reference)
    {
        if (reference is not null && listed.Add(reference))
            invoices.Append(invoices.Length == 0 ? "," : "").Append(reference).Append(',');
        Text(reference);
    }

    private void Finding(Finding finding)
    {
        if (!IsNew(findings, finding))
            return;
        Text(finding.Code);
        Number((long)finding.Severity);
        Text(finding.Place);
        Optional(finding.Line);
        Text(finding.Advice);
        Text(finding.Source);
    }

    private void Headers(RecordedHeaders? sent)
    {
        if (sent is null or { All.IsEmpty: true })
        {
            Number(0);
            return;
        }

        if (!IsNew(headers, sent))
            return;
        Number(sent.All.Length);
        foreach (var (name, value) in sent.All)
        {
            Text(name);
            Text(value);
        }

        Number(sent.LeftOut);
    }

    private void Message(RecordedMessage? message)
    {
        if (message is null)
        {
            Number(0);
            return;
        }

        Number(message.Length + 1);
        Text(message.ContentType);
        Body(message.Body);
    }

    private void Body(ImmutableArray<byte> body)
    {
        if (body.IsDefault)
        {
            Number(SegmentBodies.Missing);
            return;
        }

        var bytes = ImmutableCollectionsMarshal.AsArray(body)!;
        if (bodies.TryGetValue(bytes, out var number))
        {
            Number(SegmentBodies.Same(number));
        }
        else if (FindSimilar(bytes) is { } similar)
        {
            Number(SegmentBodies.Like(similar.Number));
            Bytes(similar.Delta);
        }
        else
        {
            Number(SegmentBodies.New);
            Bytes(bytes);
            Remember(bytes);
        }
    }

    /// <summary>The difference from one of the last bodies, the newest first; null if it is not much like any.</summary>
    private (int Number, byte[] Delta)? FindSimilar(byte[] body)
    {
        if (body.Length > LongestRemembered)
            return null;
        for (var back = 1; back <= MostCompared; back++)
        {
            var (known, number) = latest[(next + MostCompared - back) % MostCompared];
            if (known is not null && BodyDelta.Make(body, known) is { } delta)
                return (number, delta);
        }

        return null;
    }

    private void Remember(byte[] body)
    {
        var number = bodyCount++;
        if (body.Length > LongestRemembered)
            return;
        bodies.Add(body, number);
        latest[next] = (body, number);
        next = (next + 1) % MostCompared;
    }

    /// <summary>Zero for null; else the text's number, followed by the text where it is new.</summary>
    private void Text(string? text)
    {
        if (text is null)
        {
            Number(0);
            return;
        }

        if (!IsNew(texts, text))
            return;
        var length = Encoding.UTF8.GetByteCount(text);
        Number(length);
        data.Advance(Encoding.UTF8.GetBytes(text, data.GetSpan(length)));
    }

    /// <summary>Writes the value's number, counted from 1, and says whether the value itself has to follow.</summary>
    private bool IsNew<T>(Dictionary<T, int> known, T value)
        where T : notnull
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(known, value, out var exists);
        if (!exists)
            number = known.Count;
        Number(number);
        return !exists;
    }

    private void Bytes(ReadOnlySpan<byte> bytes)
    {
        Number(bytes.Length);
        data.Write(bytes);
    }

    /// <summary>Zero for null.</summary>
    private void Optional(int? value) => Number(value is { } number ? ZigZag(number) + 1 : 0);

    private void Signed(long value) => Number(ZigZag(value));

    /// <summary>A number near zero, of either sign, as a small one: the sign is the lowest bit.</summary>
    private static long ZigZag(long value) => (value << 1) ^ (value >> 63);

    /// <summary>Seven bits a byte, the lowest first; the highest bit says that more follow.</summary>
    private void Number(long value)
    {
        var rest = (ulong)value;
        var span = data.GetSpan(10);
        var length = 0;
        for (; rest >= 0x80; rest >>= 7)
            span[length++] = (byte)(rest | 0x80);
        span[length++] = (byte)rest;
        data.Advance(length);
    }
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Tracing;

namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>Reads a segment's entries from the first to the last. An entry is made only where it is asked for.</summary>
internal sealed class SegmentDecoder(byte[] data, long entries)
{
    private readonly List<string> texts = [];
    private readonly List<Finding> findings = [];
    private readonly List<RecordedHeaders> headers = [];
    private readonly List<Range> bodies = [];
    private readonly List<ImmutableArray<byte>> opened = [];
    private readonly List<int> found = [];
    private long id;
    private int position;
    private int read;

    private EntryKind kind;
    private long at;
    private long wall;
    private long duration;
    private string? name;
    private string? path;
    private string? caller;
    private string? invoice;
    private int? result;
    private int? status;
    private int sent;
    private Message request;
    private Message response;
    private string? detail;
    private ImmutableSortedDictionary<string, string> arguments = ImmutableSortedDictionary<string, string>.Empty;
    private ActingScenario? scenario;
    private long? carriedOutAfter;
    private Range? traceParent;

    /// <summary>Reads the next entry; false if there is none.</summary>
    public bool Next()
    {
        if (read == entries)
            return false;
        read++;
        id += Number();
        kind = (EntryKind)Number();
        at += Signed();
        wall += Signed();
        duration = Signed();
        (name, path, caller, invoice) = (Text(), Text(), Text(), Text());
        (result, status) = (Optional(), Optional());
        found.Clear();
        for (var count = Number(); count > 0; count--)
            found.Add(ReadFinding());
        sent = ReadHeaders();
        (request, response) = (ReadMessage(), ReadMessage());
        ReadRest();
        return true;
    }

    public bool Matches(JournalFilter filter) =>
        !(id >= filter.Before) && !(id <= filter.After)
        && (filter.Kind is null || filter.Kind == kind)
        && (filter.Name is null || filter.Name == name)
        && (filter.Caller is null || filter.Caller == caller)
        && (filter.Invoice is null || filter.Invoice == invoice)
        && (filter.Result is null || filter.Result == result)
        && !(at < filter.Since?.UtcTicks) && !(at >= filter.Until?.UtcTicks)
        && (filter.Finding is null || found.Exists(number => findings[number].Code == filter.Finding))
        && (filter.Header is null || (sent > 0 && Matches(headers[sent - 1], filter.Header)));

    /// <param name="withBodies">Whether to open bodies and headers too.</param>
    public JournalEntry Entry(bool withBodies) => new()
    {
        Id = id,
        Kind = kind,
        At = new(at, TimeSpan.Zero),
        WallAt = new(wall, TimeSpan.Zero),
        Duration = new(duration),
        Name = name,
        Path = path,
        Caller = caller,
        Invoice = invoice,
        Result = result,
        Status = status,
        Findings = [.. found.Select(number => findings[number])],
        Headers = withBodies && sent > 0 ? headers[sent - 1] : null,
        Request = Recorded(request, withBodies),
        Response = Recorded(response, withBodies),
        Detail = detail,
        Arguments = arguments,
        Scenario = scenario,
        CarriedOutAfter = carriedOutAfter is { } ticks ? new(ticks) : null,
        TraceParent = traceParent is { } place ? ReadTrace(data.AsSpan(place)) : null,
    };

    private static bool Matches(RecordedHeaders sent, HeaderFilter filter) =>
        sent.Values(filter.Name).Any(value => filter.Value is null || Matches(value, filter.Value));

    /// <summary>Whether the pieces between the stars are all in the text, in order: the first at its start, the last at its end.</summary>
    private static bool Matches(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern)
    {
        const StringComparison anyCase = StringComparison.OrdinalIgnoreCase;
        var star = pattern.IndexOf('*');
        if (star < 0)
            return text.Equals(pattern, anyCase);
        if (!text.StartsWith(pattern[..star], anyCase))
            return false;
        text = text[star..];
        for (pattern = pattern[(star + 1)..]; (star = pattern.IndexOf('*')) >= 0; pattern = pattern[(star + 1)..])
        {
            var start = text.IndexOf(pattern[..star], anyCase);
            if (start < 0)
                return false;
            text = text[(start + star)..];
        }

        return text.EndsWith(pattern, anyCase);
    }

    private RecordedMessage? Recorded(Message message, bool withBodies) =>
        message.IsThere ? new(message.ContentType, message.Length, withBodies ? Open(message) : default) : null;

    private ImmutableArray<byte> Open(Message message) => message.Body switch
    {
        SegmentBodies.Missing => default,
        var body when SegmentBodies.IsLike(body) => ImmutableCollectionsMarshal.AsImmutableArray(
            BodyDelta.Apply(data.AsSpan(message.Delta), Whole(SegmentBodies.NumberOf(body)).AsSpan())),
        var body => Whole(SegmentBodies.NumberOf(body)),
    };

    /// <summary>Entries with the same body share it in memory too.</summary>
    private ImmutableArray<byte> Whole(int number)
    {
        while (opened.Count < bodies.Count)
            opened.Add(default);
        if (opened[number].IsDefault)
            opened[number] = [.. data.AsSpan(bodies[number])];
        return opened[number];
    }

    private void ReadRest()
    {
        var has = (int)Number();
        detail = (has & SegmentParts.Detail) != 0 ? Text() : null;
        arguments = (has & SegmentParts.Arguments) != 0 ? ReadArguments() : ImmutableSortedDictionary<string, string>.Empty;
        scenario = (has & SegmentParts.Scenario) != 0 ? new(Text()!, Text()!, Text()) : null;
        carriedOutAfter = (has & SegmentParts.CarriedOutAfter) != 0 ? Signed() : null;
        traceParent = (has & SegmentParts.TraceParent) != 0 ? Next(SegmentParts.TraceParentLength) : null;
    }

    private static TraceParent ReadTrace(ReadOnlySpan<byte> bytes) =>
        TraceParent.Of(Convert.ToHexStringLower(bytes[..16]), Convert.ToHexStringLower(bytes[16..24]), bytes[24]);

    private ImmutableSortedDictionary<string, string> ReadArguments()
    {
        var read = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var count = Number(); count > 0; count--)
            read.Add(Text()!, Text()!);
        return read.ToImmutable();
    }

    private int ReadFinding()
    {
        var number = (int)Number();
        if (number > findings.Count)
            findings.Add(new(Text()!, (Severity)Number(), Text(), Optional(), Text()!, Text()!));
        return number - 1;
    }

    /// <summary>The number of the headers, counted from 1; 0 if there are none.</summary>
    private int ReadHeaders()
    {
        var number = (int)Number();
        if (number <= headers.Count)
            return number;
        var all = new RecordedHeader[(int)Number()];
        for (var i = 0; i < all.Length; i++)
            all[i] = new(Text()!, Text()!);
        headers.Add(new(ImmutableCollectionsMarshal.AsImmutableArray(all), (int)Number()));
        return number;
    }

    private Message ReadMessage()
    {
        var length = Number();
        if (length == 0)
            return default;
        var type = Text();
        var body = (int)Number();
        if (body == SegmentBodies.New)
        {
            bodies.Add(Bytes());
            body = SegmentBodies.Same(bodies.Count - 1);
        }

        return new(true, type, length - 1, body, SegmentBodies.IsLike(body) ? Bytes() : default);
    }

    private string? Text()
    {
        var number = (int)Number();
        if (number == 0)
            return null;
        if (number > texts.Count)
            texts.Add(Encoding.UTF8.GetString(data.AsSpan(Bytes())));
        return texts[number - 1];
    }

    private Range Bytes() => Next((int)Number());

    private Range Next(int length)
    {
        var start = position;
        position += length;
        return start..position;
    }

    private int? Optional() => Number() is > 0 and var value ? (int)UnZigZag(value - 1) : null;

    private long Signed() => UnZigZag(Number());

    private static long UnZigZag(long value) => (long)((ulong)value >> 1) ^ -(value & 1);

    private long Number()
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = data[position++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return (long)value;
        }
    }

    /// <param name="IsThere">Whether there was a message.</param>
    /// <param name="ContentType">As it was sent.</param>
    /// <param name="Length">Its length on the wire.</param>
    /// <param name="Body">See <see cref="SegmentBodies"/>.</param>
    /// <param name="Delta">Where the difference from another body stands.</param>
    private readonly record struct Message(bool IsThere, string? ContentType, long Length, int Body, Range Delta);
}

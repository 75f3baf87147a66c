using System.Collections.Immutable;

namespace SeqrSandbox.Core.Journal;

/// <summary>A body, byte for byte as it was on the wire.</summary>
/// <param name="ContentType">Its Content-Type as it was sent; null without.</param>
/// <param name="Length">How long it was.</param>
/// <param name="Body">Its bytes: all of them, or the first ones of a very long one. Default where they were not loaded.</param>
public sealed record RecordedMessage(string? ContentType, long Length, ImmutableArray<byte> Body);

/// <summary>The headers of a request as they are kept: bounded, and with a mask in the place of every secret.</summary>
/// <param name="All">In the order they were read; a header that was sent twice is there twice.</param>
/// <param name="LeftOut">How many more there were.</param>
public sealed record RecordedHeaders(ImmutableArray<RecordedHeader> All, int LeftOut)
{
    /// <summary>What they count for against a bound.</summary>
    public int Letters { get; } = All.Sum(header => header.Name.Length + header.Value.Length);

    /// <summary>The values of a header, whatever case its name is written in.</summary>
    public IEnumerable<string> Values(string name) =>
        All.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value);
}

public sealed record RecordedHeader(string Name, string Value);

/// <summary>A header that entries are wanted with.</summary>
/// <param name="Name">Its name, in any case.</param>
/// <param name="Value">Its value, in any case and with * for any letters; null for any value.</param>
public sealed record HeaderFilter(string Name, string? Value);

/// <summary>A line of a message as people read it: what stands before and behind a value is its markup.</summary>
/// <param name="Depth">How deep it is indented.</param>
/// <param name="Before">A start tag or an end tag; empty in a message that is no XML.</param>
/// <param name="Value">The text in it.</param>
/// <param name="After">The end tag on the same line.</param>
/// <param name="Path">The element's path below the operation, every step with its number, as in
/// <c>invoice[1]/invoiceRows[1]/invoiceRow[2]</c>; empty of the operation, null of everything around it and of end
/// tags.</param>
public sealed record MessageLine(int Depth, string Before, string Value, string After, string? Path);

/// <summary>Lays a recorded message out in lines, passwords masked; none where there is no body.</summary>
public delegate IReadOnlyList<MessageLine> MessagePrinter(RecordedMessage message);

/// <summary>
/// Opens a recorded message: what comes back gives the texts of all members at a path, such as
/// <c>invoice/totalAmount/value</c>; none where there are none.
/// </summary>
public delegate Func<string, IReadOnlyList<string>> MessageReader(RecordedMessage message);

using System.Collections.Immutable;

namespace SeqrSandbox.Core.Journal;

/// <summary>A body, byte for byte as it was on the wire.</summary>
/// <param name="ContentType">Its Content-Type as it was sent; null if there was none.</param>
/// <param name="Length">Its length on the wire.</param>
/// <param name="Body">All its bytes, or the first ones of a very long body. Default if they were not loaded.</param>
public sealed record RecordedMessage(string? ContentType, long Length, ImmutableArray<byte> Body);

/// <summary>The recorded headers of a request: bounded, with every secret masked.</summary>
/// <param name="All">In the order they were read; a repeated header is repeated here.</param>
/// <param name="LeftOut">How many more there were.</param>
public sealed record RecordedHeaders(ImmutableArray<RecordedHeader> All, int LeftOut)
{
    /// <summary>How many characters they count for against a bound.</summary>
    public int Letters { get; } = All.Sum(header => header.Name.Length + header.Value.Length);

    /// <summary>The values of a header, whose name is compared without regard to case.</summary>
    public IEnumerable<string> Values(string name) =>
        All.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value);
}

public sealed record RecordedHeader(string Name, string Value);

/// <summary>A header that selects entries.</summary>
/// <param name="Name">Its name, in any case.</param>
/// <param name="Value">Its value, in any case and with * for any letters; null matches any value.</param>
public sealed record HeaderFilter(string Name, string? Value);

/// <summary>A line of a message as people read it: the value, with the markup before and after it.</summary>
/// <param name="Depth">Its indentation level.</param>
/// <param name="Before">A start tag or an end tag; empty if the message is no XML.</param>
/// <param name="Value">The text in it.</param>
/// <param name="After">The end tag on the same line.</param>
/// <param name="Path">The element's path below the operation, with a number in every step, as in
/// <c>invoice[1]/invoiceRows[1]/invoiceRow[2]</c>. It is empty for the operation, and null for everything around it and
/// for end tags.</param>
public sealed record MessageLine(int Depth, string Before, string Value, string After, string? Path);

/// <summary>Formats a recorded message as lines, with passwords masked; no lines if there is no body.</summary>
public delegate IReadOnlyList<MessageLine> MessagePrinter(RecordedMessage message);

/// <summary>
/// Opens a recorded message. The result gives the texts of all members at a path, such as
/// <c>invoice/totalAmount/value</c>; none if there are none.
/// </summary>
public delegate Func<string, IReadOnlyList<string>> MessageReader(RecordedMessage message);

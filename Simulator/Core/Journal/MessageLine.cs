namespace SeqrSandbox.Core.Journal;

/// <summary>A line of a message as people read it: what stands before and behind a value is its markup.</summary>
/// <param name="Depth">How deep it is indented.</param>
/// <param name="Before">A start tag or an end tag; empty in a message that is no XML.</param>
/// <param name="Value">The text in it.</param>
/// <param name="After">The end tag on the same line.</param>
/// <param name="Path">The element's path below the operation, every step with its number, as in <c>invoice[1]/invoiceRows[1]/invoiceRow[2]</c>; empty of the operation, null of everything around it and of end tags.</param>
public sealed record MessageLine(int Depth, string Before, string Value, string After, string? Path);

using System.Collections.Immutable;

namespace SeqrSandbox.Core.Journal;

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

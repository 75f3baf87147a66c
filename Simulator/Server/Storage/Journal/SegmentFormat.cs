namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>What is known of a segment without reading its entries.</summary>
/// <param name="First">The id of its first entry.</param>
/// <param name="Last">The id of its last entry.</param>
/// <param name="Entries">How many there are.</param>
/// <param name="Bytes">Their size against the bound on bytes.</param>
/// <param name="Oldest">The wall clock at the first entry, in ticks of UTC.</param>
/// <param name="Newest">The latest wall clock.</param>
internal readonly record struct SegmentHead(long First, long Last, int Entries, long Bytes, long Oldest, long Newest);

/// <summary>The parts of an entry that few have, a bit each.</summary>
internal static class SegmentParts
{
    public const int None = 0;
    public const int Detail = 1;
    public const int Arguments = 2;
    public const int Scenario = 4;
    public const int CarriedOutAfter = 8;
    public const int TraceParent = 16;

    /// <summary>How many bytes a traceparent takes.</summary>
    public const int TraceParentLength = 25;
}

/// <summary>How a body is written: in full, as one that stands earlier in the segment, or as the difference from one.</summary>
internal static class SegmentBodies
{
    /// <summary>The body was not kept.</summary>
    public const int Missing = 0;

    /// <summary>It follows in full, and gets the next number, from 0.</summary>
    public const int New = 1;

    public static int Same(int number) => 2 + (number * 2);

    /// <summary>The difference follows.</summary>
    public static int Like(int number) => 3 + (number * 2);

    public static bool IsLike(int body) => body > New && body % 2 == 1;

    public static int NumberOf(int body) => (body - 2) / 2;
}

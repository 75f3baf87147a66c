namespace SeqrSandbox.Core.Journal;

/// <summary>Which entries are wanted, newest first. Whatever is null does not matter.</summary>
public sealed record JournalFilter
{
    public EntryKind? Kind { get; init; }

    public string? Name { get; init; }

    public string? Caller { get; init; }

    public string? Invoice { get; init; }

    public int? Result { get; init; }

    /// <summary>The code of a finding that it has.</summary>
    public string? Finding { get; init; }

    /// <summary>A header that it was sent with.</summary>
    public HeaderFilter? Header { get; init; }

    /// <summary>Begun at this instant of the sandbox's clock or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Begun before this instant.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Only entries before the one with this id.</summary>
    public long? Before { get; init; }

    /// <summary>Only entries after the one with this id.</summary>
    public long? After { get; init; }

    /// <summary>The oldest first instead.</summary>
    public bool OldestFirst { get; init; }

    /// <summary>With bodies and headers.</summary>
    public bool WithBodies { get; init; }

    public int Limit { get; init; } = 50;
}

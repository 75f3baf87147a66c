namespace SeqrSandbox.Core.Journal;

/// <summary>Selects entries, newest first. Null members do not restrict.</summary>
public sealed record JournalFilter
{
    public EntryKind? Kind { get; init; }

    public string? Name { get; init; }

    public string? Caller { get; init; }

    public string? Invoice { get; init; }

    public int? Result { get; init; }

    /// <summary>The code of a finding on the entry.</summary>
    public string? Finding { get; init; }

    /// <summary>A header of the request.</summary>
    public HeaderFilter? Header { get; init; }

    /// <summary>Entries that began at this instant of the sandbox's clock or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Entries that began before this instant.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Entries before the one with this id.</summary>
    public long? Before { get; init; }

    /// <summary>Entries after the one with this id.</summary>
    public long? After { get; init; }

    /// <summary>Lists the oldest first instead.</summary>
    public bool OldestFirst { get; init; }

    /// <summary>Loads bodies and headers too.</summary>
    public bool WithBodies { get; init; }

    public int Limit { get; init; } = 50;
}

namespace SeqrSandbox.Testing;

/// <summary>One thing that was seen in a sandbox.</summary>
public sealed record JournalEntry
{
    /// <summary>Its number; later entries have higher ones.</summary>
    public required long Id { get; init; }

    /// <summary>What it tells of.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>When it began, by the sandbox's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public double Milliseconds { get; init; }

    /// <summary>The operation or the action, such as <c>sendInvoice</c> or <c>scan</c>; null for a message that names none.</summary>
    public string? Name { get; init; }

    /// <summary>The path of a call, or the address that was notified.</summary>
    public string? Path { get; init; }

    /// <summary>The terminal or user that called.</summary>
    public string? Caller { get; init; }

    /// <summary>The reference of the invoice it concerns; null where none can be told.</summary>
    public string? Invoice { get; init; }

    /// <summary>SEQR's result code; null without one.</summary>
    public int? Result { get; init; }

    /// <summary>The HTTP status; null without one.</summary>
    public int? Status { get; init; }

    /// <summary>More about it; null where there is nothing more to say.</summary>
    public string? Detail { get; init; }

    /// <summary>What an action was done with.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = new Dictionary<string, string>();

    /// <summary>What SEQR, or its certification, would object to.</summary>
    public IReadOnlyList<JournalFinding> Findings { get; init; } = [];

    /// <summary>The headers of the request, secrets masked; none in lists, and where there was no request.</summary>
    public IReadOnlyList<JournalHeader> Headers { get; init; } = [];

    /// <summary>How many more headers there were than are kept.</summary>
    public int HeadersLeftOut { get; init; }

    /// <summary>The request; null in lists, and where there was none.</summary>
    public JournalBody? Request { get; init; }

    /// <summary>The response; null in lists, and where there was none.</summary>
    public JournalBody? Response { get; init; }

    /// <summary>The value of a header of the request.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <returns>The value, of several the first; null without one.</returns>
    public string? Header(string name) =>
        Headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}

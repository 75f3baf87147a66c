namespace SeqrSandbox.Testing;

/// <summary>One recorded event in a sandbox.</summary>
public sealed record JournalEntry
{
    /// <summary>Its number; later entries have higher ones.</summary>
    public required long Id { get; init; }

    /// <summary>What it records.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>When it began, by the sandbox's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public double Milliseconds { get; init; }

    /// <summary>
    /// The operation or the action, such as <c>sendInvoice</c> or <c>scan</c>; null if the message names none.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>The path of a call, or the address that was notified.</summary>
    public string? Path { get; init; }

    /// <summary>The terminal or user that called.</summary>
    public string? Caller { get; init; }

    /// <summary>The reference of the invoice it concerns; null if that is unknown.</summary>
    public string? Invoice { get; init; }

    /// <summary>SEQR's result code; null if there is none.</summary>
    public int? Result { get; init; }

    /// <summary>The HTTP status; null if there is none.</summary>
    public int? Status { get; init; }

    /// <summary>More about it; null if there is no more to say.</summary>
    public string? Detail { get; init; }

    /// <summary>The arguments of an action.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = new Dictionary<string, string>();

    /// <summary>The findings: what SEQR, or its certification, would object to.</summary>
    public IReadOnlyList<JournalFinding> Findings { get; init; } = [];

    /// <summary>The headers of the request, with secrets masked; empty in lists, and if there was no request.</summary>
    public IReadOnlyList<JournalHeader> Headers { get; init; } = [];

    /// <summary>The number of headers that were not kept.</summary>
    public int HeadersLeftOut { get; init; }

    /// <summary>The request; null in lists, and if there was none.</summary>
    public JournalBody? Request { get; init; }

    /// <summary>The response; null in lists, and if there was none.</summary>
    public JournalBody? Response { get; init; }

    /// <summary>Finds a header of the request.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <returns>The value, the first if there are several; null if there is none.</returns>
    public string? Header(string name) =>
        Headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}

namespace SeqrSandbox.Testing;

/// <summary>Describes an expected journal entry. Members that are left out match anything.</summary>
/// <remarks>Texts are compared without regard to case; <c>*</c> stands for any letters, and a text between slashes is a
/// regular expression.</remarks>
public sealed record JournalPattern
{
    /// <summary>What it records.</summary>
    public EntryKind? Kind { get; init; }

    /// <summary>The operation or the action, such as <c>getPaymentStatus</c> or <c>scan</c>.</summary>
    public string? Operation { get; init; }

    /// <summary>The terminal that called.</summary>
    public string? Terminal { get; init; }

    /// <summary>The reference of the invoice it concerns.</summary>
    public string? Invoice { get; init; }

    /// <summary>SEQR's result code, as a number or by its name, such as <c>SYSTEM_BUSY</c>.</summary>
    public string? Result { get; init; }

    /// <summary>The code of a finding on the entry.</summary>
    public string? Finding { get; init; }

    /// <summary>The HTTP status.</summary>
    public int? Status { get; init; }

    /// <summary>Headers of the request by name, in any case, with the text each must have.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>
    /// Members of the request by their path, such as <c>invoice/title</c>, with the text each must have.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Request { get; init; }

    /// <summary>Members of the response by their path, such as <c>status</c>, with the text each must have.</summary>
    public IReadOnlyDictionary<string, string>? Response { get; init; }

    /// <summary>Makes a pattern for a call of an operation.</summary>
    /// <param name="operation">The operation, such as <c>sendInvoice</c>.</param>
    /// <param name="invoice">The reference of the invoice it concerns; null for any.</param>
    /// <returns>The pattern, which <c>with</c> narrows.</returns>
    public static JournalPattern Call(string operation, string? invoice = null) => new()
    {
        Kind = EntryKind.Exchange,
        Operation = operation,
        Invoice = invoice,
    };

    /// <summary>Makes a pattern for an attempt to notify the merchant.</summary>
    /// <param name="invoice">The reference of the invoice it concerns; null for any.</param>
    /// <returns>The pattern, which <c>with</c> narrows.</returns>
    public static JournalPattern Notification(string? invoice = null) => new() { Kind = EntryKind.NotificationAttempt, Invoice = invoice };
}

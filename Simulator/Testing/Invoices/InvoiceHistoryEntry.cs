namespace SeqrSandbox.Testing;

/// <summary>An event of an invoice.</summary>
/// <param name="Time">When it happened, by the sandbox's clock.</param>
/// <param name="Event">The event, such as <c>scanned</c>.</param>
/// <param name="Status">The invoice's status afterwards.</param>
/// <param name="Version">The invoice's version afterwards.</param>
/// <param name="Detail">More about it; null if there is no more to say.</param>
public sealed record InvoiceHistoryEntry(DateTimeOffset Time, string Event, SeqrInvoiceStatus Status, int Version, string? Detail);

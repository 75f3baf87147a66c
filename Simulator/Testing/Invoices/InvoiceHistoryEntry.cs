namespace SeqrSandbox.Testing;

/// <summary>One thing that happened to an invoice.</summary>
/// <param name="Time">When, by the sandbox's clock.</param>
/// <param name="Event">What, such as <c>scanned</c>.</param>
/// <param name="Status">The status it had afterwards.</param>
/// <param name="Version">The version it had afterwards.</param>
/// <param name="Detail">More about it; null where there is nothing more to say.</param>
public sealed record InvoiceHistoryEntry(DateTimeOffset Time, string Event, SeqrInvoiceStatus Status, int Version, string? Detail);

using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Core.Storage;

/// <summary>Which invoices a list shows, newest first. Before is the last reference of the page before.</summary>
public sealed record InvoiceFilter(
    IReadOnlyCollection<Phase>? Phases, string? TerminalId, DateTimeOffset? Since, InvoiceReference? Before, int Limit);

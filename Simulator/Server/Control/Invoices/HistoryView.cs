using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Simulator.Control.Output;

namespace SeqrSandbox.Simulator.Control.Invoices;

/// <summary>One thing that happened to an invoice, and the status it had afterwards.</summary>
internal sealed record HistoryView(DateTimeOffset Time, string Event, string Status, int Version, string? Detail)
{
    public static HistoryView Of(HistoryEntry entry) =>
        new(entry.At, Words.Plain(entry.Event), Words.Wire(entry.Phase.ToStatus()), entry.Version, entry.Detail);
}

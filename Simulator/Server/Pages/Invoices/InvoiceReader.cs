using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Pages.Shown;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Invoices;

/// <summary>Reads everything that an invoice's page shows.</summary>
internal static class InvoiceReader
{
    private const int MostEntries = 300;
    private const int MostClockChanges = 50;
    private const int MostNotifications = 20;

    // A page with the bodies of hundreds of calls is of no use.
    private const int MostWithBodies = 25;

    public static async Task<InvoiceView> Read(Sandbox sandbox, MessagePrinter print, Invoice invoice, string? refusal)
    {
        var seen = await sandbox.Journal.List(new() { Invoice = invoice.Reference.Value, Limit = MostEntries + 1, WithBodies = true });
        var clock = seen.Count == 0
            ? []
            : await sandbox.Journal.List(new() { Kind = EntryKind.ClockChange, After = seen[^1].Id, Limit = MostClockChanges });
        var entries = seen.Take(MostEntries).Concat(clock).OrderBy(entry => entry.Id).ToList();
        var timeline = Timeline.Of(entries, await sandbox.Store.ListHistory(invoice.Reference));
        return new(
            invoice,
            invoice.Payer is { } bound ? (await sandbox.Store.FindPayer(bound.PayerId))?.Value.Name ?? bound.PayerId : null,
            WithBodies(timeline, print),
            seen.Count > MostEntries,
            await sandbox.Store.ListNotifications(invoice.Reference, MostNotifications),
            await sandbox.Store.ListReceipts(invoice.Reference),
            await ClockNow.Load(sandbox),
            refusal);
    }

    private static List<TimelineItem> WithBodies(List<TimelineItem> timeline, MessagePrinter print)
    {
        var left = MostWithBodies;
        return [.. timeline.Select(item => item.Entry is { Kind: EntryKind.Exchange } entry && left-- > 0
            ? item with
            {
                Request = PrintedMessage.Of(entry.Request, print, entry.Findings),
                Response = PrintedMessage.Of(entry.Response, print, []),
            }
            : item)];
    }
}

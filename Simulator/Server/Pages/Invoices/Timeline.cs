using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Simulator.Pages.Shown;

namespace SeqrSandbox.Simulator.Pages.Invoices;

/// <summary>
/// Merges journal entries and an invoice's history into one order. Under a frozen clock all have the same instant: then
/// an event follows the call that caused it.
/// </summary>
internal static class Timeline
{
    private const string Poll = "getPaymentStatus";

    /// <param name="entries">The journal entries, oldest first.</param>
    /// <param name="history">The invoice's history, oldest first.</param>
    public static List<TimelineItem> Of(IReadOnlyList<JournalEntry> entries, IReadOnlyList<HistoryEntry> history)
    {
        var items = new List<TimelineItem>();
        var (seen, told) = (0, 0);
        while (seen < entries.Count || told < history.Count)
        {
            if (told < history.Count && (seen == entries.Count || ComesFirst(history[told], entries, seen)))
                items.Add(Step(history[told++], items));
            else
                items.Add(Step(entries[seen++]));
        }

        return Fold(items);
    }

    private static TimelineItem Step(HistoryEntry happened, List<TimelineItem> before) =>
        new() { At = happened.At, Happened = happened, ByItself = !Follows(happened, before) };

    private static TimelineItem Step(JournalEntry entry) => new() { At = entry.At, Entry = entry };

    private static bool ComesFirst(HistoryEntry happened, IReadOnlyList<JournalEntry> entries, int next)
    {
        if (happened.At != entries[next].At)
            return happened.At < entries[next].At;
        for (var index = next; index < entries.Count && entries[index].At == happened.At; index++)
        {
            if (Causes(entries[index], happened))
                return false;
        }

        return true;
    }

    private static bool Follows(HistoryEntry happened, List<TimelineItem> items) =>
        items.FindLast(item => item.Entry is { Kind: not EntryKind.ClockChange }) is { Entry: { } cause } && Causes(cause, happened);

    /// <summary>Whether such a call or action causes an event.</summary>
    private static bool Causes(JournalEntry entry, HistoryEntry happened) => (happened.Event, entry.Kind, entry.Name) is
        ("Sent", EntryKind.Exchange, "sendInvoice")
        or (nameof(InvoiceEvent.Updated), EntryKind.Exchange, "updateInvoice")
        or (nameof(InvoiceEvent.CanceledByMerchant), EntryKind.Exchange, _)
        or (nameof(InvoiceEvent.Committed), EntryKind.Exchange, "commitReservation")
        or (nameof(InvoiceEvent.StatusAsked), EntryKind.Exchange, Poll)
        or (nameof(InvoiceEvent.ReceiptSubmitted), EntryKind.Exchange, "submitPaymentReceipt")
        or (nameof(InvoiceEvent.Refunded), EntryKind.Exchange, "refundPayment")
        or (nameof(InvoiceEvent.Scanned) or nameof(InvoiceEvent.TokenOffered), EntryKind.PayerAction, "scan")
        or (
            nameof(InvoiceEvent.Confirmed) or nameof(InvoiceEvent.DebitSucceeded) or nameof(InvoiceEvent.DebitFailed),
            EntryKind.PayerAction,
            "confirm")
        or (nameof(InvoiceEvent.CanceledByPayer), EntryKind.PayerAction, "cancel");

    /// <summary>Consecutive polls with the same answer become one step.</summary>
    private static List<TimelineItem> Fold(List<TimelineItem> items)
    {
        var folded = new List<TimelineItem>();
        foreach (var item in items)
        {
            if (folded is [.., { Entry: { } before } last] && item.Entry is { } entry && IsSamePoll(before, entry))
                folded[^1] = last with { Repeated = [.. last.Repeated, entry] };
            else
                folded.Add(item);
        }

        return folded;
    }

    private static bool IsSamePoll(JournalEntry before, JournalEntry entry) =>
        entry is { Kind: EntryKind.Exchange, Name: Poll }
        && before is { Kind: EntryKind.Exchange, Name: Poll }
        && (before.Result, before.Status) == (entry.Result, entry.Status)
        && before.Findings.Select(finding => finding.Code)
            .SequenceEqual(entry.Findings.Select(finding => finding.Code), StringComparer.Ordinal);
}

/// <summary>A step of a timeline: a journal entry, or an event of the invoice.</summary>
public sealed record TimelineItem
{
    public required DateTimeOffset At { get; init; }

    /// <summary>The journal entry; null for an event of the invoice.</summary>
    public JournalEntry? Entry { get; init; }

    public HistoryEntry? Happened { get; init; }

    /// <summary>Whether no entry caused it: a scenario's payer did it, or its time came.</summary>
    public bool ByItself { get; init; }

    /// <summary>The bodies; null if only the entry's own page shows them.</summary>
    public PrintedMessage? Request { get; init; }

    public PrintedMessage? Response { get; init; }

    /// <summary>Later polls with the same answer.</summary>
    public IReadOnlyList<JournalEntry> Repeated { get; init; } = [];

    /// <summary>The anchor of the step on the page.</summary>
    public string Anchor => Entry is { } entry ? $"e{Written.Number(entry.Id)}" : "";
}

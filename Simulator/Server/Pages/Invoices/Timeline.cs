using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.Simulator.Pages.Invoices;

/// <summary>
/// Puts what was seen and what became of the invoice in one order. Under a frozen clock all of it has the same instant: then what
/// happened stands behind the call that it follows from.
/// </summary>
internal static class Timeline
{
    private const string Poll = "getPaymentStatus";

    /// <param name="entries">What was seen, oldest first.</param>
    /// <param name="history">What happened, oldest first.</param>
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

    /// <summary>Whether an event is one that such a call or act brings about.</summary>
    private static bool Causes(JournalEntry entry, HistoryEntry happened) => (happened.Event, entry.Kind, entry.Name) is
        ("Sent", EntryKind.Exchange, "sendInvoice")
        or (nameof(InvoiceEvent.Updated), EntryKind.Exchange, "updateInvoice")
        or (nameof(InvoiceEvent.CanceledByMerchant), EntryKind.Exchange, _)
        or (nameof(InvoiceEvent.Committed), EntryKind.Exchange, "commitReservation")
        or (nameof(InvoiceEvent.StatusAsked), EntryKind.Exchange, Poll)
        or (nameof(InvoiceEvent.ReceiptSubmitted), EntryKind.Exchange, "submitPaymentReceipt")
        or (nameof(InvoiceEvent.Refunded), EntryKind.Exchange, "refundPayment")
        or (nameof(InvoiceEvent.Scanned) or nameof(InvoiceEvent.TokenOffered), EntryKind.PayerAction, "scan")
        or (nameof(InvoiceEvent.Confirmed) or nameof(InvoiceEvent.DebitSucceeded) or nameof(InvoiceEvent.DebitFailed), EntryKind.PayerAction, "confirm")
        or (nameof(InvoiceEvent.CanceledByPayer), EntryKind.PayerAction, "cancel");

    /// <summary>Polls that tell the same, one after the other, are one step.</summary>
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
        && before.Findings.Select(finding => finding.Code).SequenceEqual(entry.Findings.Select(finding => finding.Code), StringComparer.Ordinal);
}

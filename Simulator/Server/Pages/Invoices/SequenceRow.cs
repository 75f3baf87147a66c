using System.Globalization;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Simulator.Pages.Shown;
using SeqrSandbox.Simulator.Texts;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Pages.Invoices;

/// <summary>A row of a sequence diagram: an arrow, its answer, or a change of state.</summary>
/// <param name="Kind">The sender and the receiver.</param>
/// <param name="Label">What is sent.</param>
/// <param name="Answer">What comes back; null if there is no answer.</param>
/// <param name="IsBad">Whether it failed.</param>
/// <param name="Anchor">The anchor of its step on the page; empty if there is none.</param>
public sealed record SequenceRow(SequenceKind Kind, string Label, string? Answer, bool IsBad, string Anchor)
{
    private const int MostRows = 80;
    private const int Longest = 34;

    /// <summary>The rows of a timeline; for a very long one, the last of them.</summary>
    internal static IReadOnlyList<SequenceRow> Of(IReadOnlyList<TimelineItem> timeline) =>
        [
            .. timeline.Select(item => item.Entry is { } entry ? Of(item, entry) : Of(item, item.Happened!))
                .OfType<SequenceRow>().TakeLast(MostRows)
        ];

    private static SequenceRow Of(TimelineItem item, JournalEntry entry) => entry.Kind switch
    {
        EntryKind.Exchange => new(
            SequenceKind.Call,
            Cut((entry.Name ?? "?")
                + (item.Repeated.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $" × {item.Repeated.Count + 1}") : "")),
            Cut(entry.Result is { } code ? Written.Result(code) : Written.Status(entry)),
            !Written.IsGood(entry),
            item.Anchor),
        EntryKind.PayerAction => new(SequenceKind.Payer, entry.Name ?? "", null, !Written.IsGood(entry), item.Anchor),
        EntryKind.NotificationAttempt or EntryKind.PurchaseRequest => new(
            SequenceKind.Notification,
            entry.Kind == EntryKind.PurchaseRequest ? entry.Name! : "notification",
            Written.Status(entry),
            !Written.IsGood(entry),
            item.Anchor),
        _ => new(SequenceKind.Clock, Cut($"clock: {entry.Name} {string.Join(' ', entry.Arguments.Values)}"), null, false, item.Anchor),
    };

    private static SequenceRow? Of(TimelineItem item, HistoryEntry happened) => happened.Event switch
    {
        nameof(InvoiceEvent.Scanned) when item.ByItself && happened.Phase.IsPayable() => new(SequenceKind.Payer, "scan", null, false, ""),
        nameof(InvoiceEvent.Confirmed) when item.ByItself => new(SequenceKind.Payer, "confirm", null, false, ""),
        nameof(InvoiceEvent.CanceledByPayer) when item.ByItself => new(SequenceKind.Payer, "cancel", null, false, ""),
        nameof(InvoiceEvent.StepTaken) or nameof(InvoiceEvent.Confirmed) => null,
        nameof(InvoiceEvent.Scanned) when happened.Phase.IsPayable() => null,
        nameof(InvoiceEvent.StatusAsked) or nameof(InvoiceEvent.ReceiptSubmitted) =>
            new(SequenceKind.State, "acknowledged", null, false, ""),
        nameof(InvoiceEvent.Refunded) => new(SequenceKind.State, "refunded", null, false, ""),
        _ => new(SequenceKind.State, Words.Wire(happened.Phase.ToStatus()), null, happened.Phase.EndedUnpaid(), ""),
    };

    private static string Cut(string text) => text.Length <= Longest ? text : text[..(Longest - 1)] + "…";
}

/// <summary>The sender and the receiver of a row in a sequence diagram.</summary>
public enum SequenceKind
{
    /// <summary>The merchant calls SEQR.</summary>
    Call,

    /// <summary>The payer acts with the app.</summary>
    Payer,

    /// <summary>SEQR notifies or asks the merchant.</summary>
    Notification,

    /// <summary>Someone changes the clock.</summary>
    Clock,

    /// <summary>The invoice's state changes.</summary>
    State,
}

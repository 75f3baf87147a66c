using System.Text;
using System.Text.RegularExpressions;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Explore.Lives;
using SeqrSandbox.Simulator.Explore.Merchants;

namespace SeqrSandbox.Simulator.Explore.Facts;

/// <summary>What must hold of the questions that a merchant asks, and of what it shows.</summary>
internal static class ConductFacts
{
    /// <summary>A poll, a notification and a customer who returns may ask at the same moment.</summary>
    private const int MostAfterEnd = 3;
    private static readonly TimeSpan StillTrying = TimeSpan.FromMinutes(10);
    // As a word of its own: the digits of a reference may happen to be one.
    private static readonly Regex Password = new(
        "(?<![A-Za-z0-9])("
            + string.Join('|', SeededPrincipals.Terminals.Select(terminal => Regex.Escape(SeededPrincipals.Passwords[terminal.Id])))
            + ")(?![A-Za-z0-9])",
        RegexOptions.CultureInvariant);

    private static readonly string[] FinalStatuses = ["PAID", "CANCELED", "FAILED"];

    public static Fact NotificationIsFollowed { get; } = new(
        "notification-ignored",
        "A merchant that answers a notification with success has asked for the status, or does so within 20 s.",
        record => MoneyFacts.OfOrders(record, order =>
            record.InvoicesOf(order) is [.., { CancelReason: CancelReason.NotAcknowledged } newest]
            && MoneyFacts.About(record, newest).FirstOrDefault(entry => IsAccepted(entry) && IsInTime(record, newest, entry)) is { } told
            && !MoneyFacts.About(record, newest).Any(entry => IsQuestion(entry) && IsInTime(record, newest, entry))
                ? Breach.Of(
                    $"The merchant took the notification of {MoneyFacts.Name(newest)} with HTTP {told.Status}, and never asked for its "
                        + "status: SEQR took the payment back.",
                    told)
                : null));

    public static Fact OrderIsKept { get; } = new(
        "order-forgotten",
        "An order that a customer has seen is not forgotten.",
        record => MoneyFacts.OfOrders(record, order => order.State == ShownState.Unknown
            && order.Sights.Find(shown => shown.Sight.State != ShownState.Unknown) is not null
                ? Breach.Of($"The shop showed order {order.Placed.Id}, and does not know it any more.")
                : null));

    public static Fact OrderEnds { get; } = new(
        "never-ends",
        "Every order ends, as long as SEQR answers.",
        record => MoneyFacts.OfOrders(record, order => order.State == ShownState.Open && !IsLeftAlone(record, order)
            ? Breach.Of(
                $"Order {order.Placed.Id} is still open {(record.EndedAt - order.PlacedAt).TotalMinutes:0} minutes after it was placed, "
                    + "and nothing more is to come.",
                record.InvoicesOf(order).SelectMany(invoice => MoneyFacts.About(record, invoice)).TakeLast(3))
            : null));

    public static Fact NothingAfterTheEnd { get; } = new(
        "asks-after-end",
        "Nothing is asked about an invoice after its end was answered.",
        record => record.Invoices.Select(invoice =>
        {
            var questions = MoneyFacts.About(record, invoice).Where(IsQuestion).ToList();
            var end = questions.FindIndex(IsFinal);
            // SEQR repeats notifications, and a merchant may ask again for each.
            var told = MoneyFacts.About(record, invoice)
                .Where(entry => entry.Kind == EntryKind.NotificationAttempt).Select(entry => entry.At).ToHashSet();
            var after = end < 0 ? 0 : questions.Skip(end + 1).Count(question => !told.Contains(question.At));
            return after > MostAfterEnd
                ? Breach.Of(
                    $"The merchant asked about {MoneyFacts.Name(invoice)} {after} times after it had been told how it ended.",
                    questions.Skip(end))
                : null;
        }).OfType<Breach>());

    public static Fact CustomerIsAnswered { get; } = new(
        "no-answer",
        "A customer of the shop is always answered.",
        record => record.Silence is { } silence ? [Breach.Of(silence, record.Entries.TakeLast(1))] : []);

    public static Fact NoPasswordShown { get; } = new(
        "password-shown",
        "Nothing that the merchant shows or logs has a password in it.",
        record => record.Output.Any(Password.IsMatch)
            ? [Breach.Of("The merchant's password stands in a page or in its log.")]
            : []);

    /// <summary>
    /// Whether the merchant still does what would end the order, and SEQR never answers it: no merchant can end an order then.
    /// </summary>
    public static bool IsLeftAlone(LifeRecord record, OrderRecord order)
    {
        if (order.State != ShownState.Open || record.InvoicesOf(order) is not [.., var newest])
            return false;
        var tries = MoneyFacts.About(record, newest)
            .Where(entry => newest.Phase.IsDecided() ? IsQuestion(entry) : entry.Name == InvoiceService.CancelInvoice.Name)
            .Where(entry => entry.At > record.EndedAt - StillTrying)
            .ToList();
        return tries.Count > 0 && tries.TrueForAll(entry => entry.Result is null or not (int)ResultCode.Success);
    }

    private static bool IsQuestion(JournalEntry entry) =>
        entry.Kind == EntryKind.Exchange && entry.Name == InvoiceService.GetPaymentStatus.Name;

    private static bool IsAccepted(JournalEntry entry) =>
        entry is { Kind: EntryKind.NotificationAttempt, Status: >= 200 and < 300 };

    private static bool IsFinal(JournalEntry entry)
    {
        if (entry.Result != (int)ResultCode.Success || entry.Response is not { Body.IsDefault: false } answer)
            return false;
        var body = Encoding.UTF8.GetString(answer.Body.AsSpan());
        return FinalStatuses.Any(status => body.Contains($"<status>{status}<", StringComparison.Ordinal));
    }

    /// <summary>Whether an entry came after an invoice was paid, and before SEQR took the payment back.</summary>
    private static bool IsInTime(LifeRecord record, Invoice invoice, JournalEntry entry) =>
        invoice.Payment is not { } payment
        || (entry.Id > (record.Entries.LastOrDefault(earlier => earlier.At < payment.PaidAt)?.Id ?? 0)
            && entry.At <= payment.PaidAt + Lifecycle.AcknowledgmentTime);
}

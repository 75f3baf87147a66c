using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.Core.Findings;

/// <summary>
/// What a merchant asked and was told about one invoice, as far as its next question is judged by it.
/// </summary>
internal sealed class WatchedInvoice(bool fromTheStart)
{
    /// <summary>
    /// SEQR asks for one question a second. One more is allowed, as after a notification or the return to the shop: the
    /// fourth comes after 2 s.
    /// </summary>
    private static readonly TimeSpan FourQuestions = TimeSpan.FromSeconds(1.8);

    /// <summary>Half the time after which SEQR reverses a payment.</summary>
    private static readonly TimeSpan InTime = Lifecycle.AcknowledgmentTime / 2;

    private Moment last;
    private Moment beforeLast;
    private Moment thirdLast;
    private int questions;
    private int withoutNews;
    private int versionTold;
    private InvoiceStatus? outcomeTold;
    private DateTimeOffset toldAt;
    private bool acknowledged;

    /// <summary>Judges a getPaymentStatus.</summary>
    public void Asked(in Observation seen, FindingList found)
    {
        CheckVersion(seen, found);
        CheckPace(seen, found);
        CheckOutcome(seen, found);
        Acknowledged(seen, found);
        Remember(seen);
    }

    /// <summary>Judges any call that would acknowledge a payment.</summary>
    public void Acknowledged(in Observation seen, FindingList found)
    {
        if (seen is not { Status: InvoiceStatus.Paid, Invoice.Payment: { } payment })
            return;
        var late = seen.Began.At - payment.PaidAt;
        // If the invoice was paid before it was watched, an earlier question may have gone unseen.
        if (!acknowledged && (fromTheStart || questions > 0) && late > InTime)
            found.Add(FindingCatalogue.PaymentAcknowledgedLate.At(null, null, Seconds(late)));
        acknowledged = true;
    }

    /// <summary>Notes that a reservation was committed: its payment needs no acknowledgment.</summary>
    public void Committed() => acknowledged = true;

    private void CheckVersion(in Observation seen, FindingList found)
    {
        if (versionTold > 0 && seen.VersionSent is { } sent && sent != versionTold && IsAfterTheLastAnswer(seen))
            found.Add(FindingCatalogue.InvoiceVersionOutdated.At("invoiceVersion", null, sent, versionTold));
    }

    private void CheckPace(in Observation seen, FindingList found)
    {
        withoutNews = seen.Invoice.Version == versionTold ? withoutNews + 1 : 0;
        if (withoutNews >= 3 && seen.Began.Since(thirdLast) is var four && four < FourQuestions)
            found.Add(FindingCatalogue.PollingTooFast.At(null, null, Seconds(four)));
        var pause = seen.Began.At - last.At;
        // One long pause may be a payer who thinks, or a new round. Two make a habit. A merchant that is notified need
        // not ask.
        if (questions >= 2 && pause > InTime && last.At - beforeLast.At > InTime && MayYetBePaid(seen))
            found.Add(FindingCatalogue.PollingTooSlow.At(null, null, Seconds(pause)));
    }

    private void CheckOutcome(in Observation seen, FindingList found)
    {
        if (outcomeTold is { } outcome)
        {
            if (IsAfterTheLastAnswer(seen))
                found.Add(FindingCatalogue.PolledAfterFinal.At(null, null, outcome.ToString().ToUpperInvariant()));
        }
        else if (seen is { Status: InvoiceStatus.Canceled, Invoice.CancelReason: CancelReason.NotAcknowledged })
        {
            found.Add(FindingCatalogue.PaymentNotAcknowledged.At(null, null));
        }
    }

    private void Remember(in Observation seen)
    {
        (thirdLast, beforeLast, last) = (beforeLast, last, seen.Began);
        questions++;
        // It is unknown what a merchant learned from a lost answer.
        versionTold = seen.Delivered ? seen.Invoice.Version : 0;
        toldAt = seen.AnsweredAt;
        if (seen.Delivered && seen.Status.IsFinal())
            outcomeTold = seen.Status;
    }

    /// <summary>A question that overlapped the last one could not know its answer.</summary>
    private bool IsAfterTheLastAnswer(in Observation seen) => seen.Began.WallAt >= toldAt;

    private static bool MayYetBePaid(in Observation seen) =>
        seen.Status.IsOpen() && string.IsNullOrEmpty(seen.Invoice.Bill.NotificationUrl);

    private static decimal Seconds(TimeSpan time) => Math.Round(time.Ticks / (decimal)TimeSpan.TicksPerSecond, 1);
}

/// <summary>A call about an invoice, and what the merchant learned from its answer.</summary>
public readonly record struct Observation
{
    public required Operation Operation { get; init; }

    /// <summary>The invoice after the call.</summary>
    public required Invoice Invoice { get; init; }

    /// <summary>The status the merchant was told.</summary>
    public required InvoiceStatus Status { get; init; }

    /// <summary>The invoiceVersion that the call carried; null without a readable one.</summary>
    public long? VersionSent { get; init; }

    public required Moment Began { get; init; }

    /// <summary>When the answer was ready, by the wall clock.</summary>
    public required DateTimeOffset AnsweredAt { get; init; }

    /// <summary>Whether the answer went out whole.</summary>
    public required bool Delivered { get; init; }
}

/// <summary>An instant by both clocks.</summary>
/// <param name="At">By the sandbox's clock.</param>
/// <param name="WallAt">By the wall clock.</param>
public readonly record struct Moment(DateTimeOffset At, DateTimeOffset WallAt)
{
    /// <summary>
    /// The time a merchant had since then: the larger of the two clocks' differences. A sandbox's clock may stand still
    /// while real seconds pass, and a test may let seconds pass in no time.
    /// </summary>
    public TimeSpan Since(Moment earlier)
    {
        var (here, outside) = (At - earlier.At, WallAt - earlier.WallAt);
        return here > outside ? here : outside;
    }
}

using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.Core.Certification;

/// <summary>What SEQR's documentation asks of an integration throughout, beside the steps of the procedure.</summary>
internal static class Duties
{
    /// <summary>How soon is at once.</summary>
    public static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(3);

    // About once a second: what a loop with a pause of a second does, and a slow network.
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2.5);

    public static IEnumerable<Attempt> ClientIdGiven(Record record) => Latest(record, call => call.Find(FindingCatalogue.ClientIdMissing));

    public static IEnumerable<Attempt> ClientReferenceGiven(Record record) => Latest(record, call => call.Find(FindingCatalogue.ClientReferenceMissing));

    public static IEnumerable<Attempt> TimeoutZero(Record record) =>
        Latest(record, call => call.Find(FindingCatalogue.ClientRequestTimeoutMissing, FindingCatalogue.ClientRequestTimeoutNotZero));

    public static IEnumerable<Attempt> NoErrors(Record record) => Latest(record, call => call.Errors().FirstOrDefault());

    public static IEnumerable<Attempt> Polled(Record record)
    {
        foreach (var story in record.Stories)
        {
            var asked = story.Asked.ToArray();
            var wrong = asked.FirstOrDefault(fact => fact.Find(FindingCatalogue.PollingTooFast, FindingCatalogue.PollingTooSlow) is not null);
            if (wrong is not null)
            {
                yield return Attempt.Unless(wrong.Find(FindingCatalogue.PollingTooFast, FindingCatalogue.PollingTooSlow), wrong);
                continue;
            }

            var open = asked.Where(fact => fact.Told?.IsOpen() is true).ToArray();
            var pauses = open.Zip(open.Skip(1), Pause).Order().ToArray();
            if (pauses.Length < 2)
                continue;
            yield return pauses[pauses.Length / 2] is var usual && usual >= ShortestPause && usual <= LongestPause
                ? Attempt.Right(open)
                : Attempt.Wrong($"Ask once a second until the outcome is known; it was once in {Math.Round(usual.TotalSeconds, 1)} s.", open);
        }
    }

    public static IEnumerable<Attempt> AskedWhenNotified(Record record)
    {
        foreach (var story in record.Stories)
        {
            if (story.Notified is { } notified && At(record, story, notified, since: notified.WallAt) is { } attempt)
                yield return attempt;
        }
    }

    public static IEnumerable<Attempt> AskedWhenBack(Record record)
    {
        foreach (var story in record.Stories)
        {
            if (story is { Sent.HasBackUrl: true, Confirmed: { } confirmed } && At(record, story, confirmed, since: confirmed.WallEnd) is { } attempt)
                yield return attempt;
        }
    }

    public static IEnumerable<Attempt> ReferenceKept(Record record)
    {
        foreach (var call in record.Facts.Where(fact => fact.Operation?.Subject == OperationSubject.Payment))
        {
            var told = record.FirstToldOf(call.PaymentNamed) is { } first && first.Id < call.Id ? first : null;
            yield return (call.PaymentNamed, told) switch
            {
                ({ }, { }) => Attempt.Right(told, call),
                (null, _) => Attempt.Wrong("Keep the ersReference that getPaymentStatus tells with PAID, and send it.", call),
                _ => Attempt.Wrong("Send the ersReference that getPaymentStatus told with PAID: this one was told to nobody here.", call),
            };
        }
    }

    public static IEnumerable<Attempt> LinkOpened(Record record)
    {
        foreach (var scan in record.Facts.Where(fact => fact.Action == "scan" && record.StoryOf(fact.Invoice) is not null))
        {
            if (scan.Find(FindingCatalogue.LinkNotSeqr, FindingCatalogue.LinkMalformed) is { } finding)
                yield return Attempt.Unless(finding, scan);
            else if (scan.Succeeded && scan.Code?.TrimStart().StartsWith("seqr", StringComparison.Ordinal) is true)
                yield return Attempt.Right(scan);
        }
    }

    /// <summary>Of each operation the latest call counts: what one still lacks is not made up for by another that has it.</summary>
    private static IEnumerable<Attempt> Latest(Record record, Func<Fact, Finding?> find)
    {
        var latest = record.Calls.GroupBy(call => call.Operation).Select(calls => calls.Last()).ToArray();
        if (latest.Length == 0)
            return [];
        var wrong = latest.Where(call => find(call) is not null).ToArray();
        return [wrong.Length == 0 ? Attempt.Right(latest) : Attempt.Wrong(Advice(wrong[0], find(wrong[0])!), wrong)];
    }

    private static string Advice(Fact call, Finding finding) => $"{Name(call)}: {Attempt.Advise(finding)}";

    private static string Name(Fact call) => call.Operation!.Name;

    /// <summary>A question soon after something, unless the outcome was known by then. While there is still time, it is no attempt yet.</summary>
    private static Attempt? At(Record record, Story story, Fact cause, DateTimeOffset since)
    {
        var until = cause.WallEnd + AtOnce;
        var answer = story.Asked.FirstOrDefault(fact => fact.WallAt >= since && fact.WallAt <= until)
            ?? story.Asked.FirstOrDefault(fact => fact.WallAt < since && fact.Told?.HasMoney() is true);
        if (answer is not null)
            return Attempt.Right(cause, answer);
        return record.WallNow > until ? Attempt.Wrong(null, cause) : null;
    }

    /// <summary>The pause between two questions: a clock that was moved makes none longer, a frozen one none shorter.</summary>
    private static TimeSpan Pause(Fact one, Fact next)
    {
        var (wall, sandbox) = (next.WallAt - one.WallAt, next.At - one.At);
        return sandbox > TimeSpan.Zero && wall < ShortestPause ? sandbox : wall;
    }
}

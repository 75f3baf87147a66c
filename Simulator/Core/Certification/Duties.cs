using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.Core.Certification;

/// <summary>
/// What SEQR's documentation requires of an integration throughout, beside the steps of the procedure.
/// </summary>
internal static class Duties
{
    /// <summary>The longest delay that counts as "at once".</summary>
    public static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(3);

    // About once a second, with room for a loop that pauses a second and for a slow network.
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2.5);

    public static IEnumerable<CheckAttempt> ClientIdGiven(CertificationRecord record) =>
        Latest(record, call => call.Find(FindingCatalogue.ClientIdMissing));

    public static IEnumerable<CheckAttempt> ClientReferenceGiven(CertificationRecord record) =>
        Latest(record, call => call.Find(FindingCatalogue.ClientReferenceMissing));

    public static IEnumerable<CheckAttempt> TimeoutZero(CertificationRecord record) =>
        Latest(record, call => call.Find(FindingCatalogue.ClientRequestTimeoutMissing, FindingCatalogue.ClientRequestTimeoutNotZero));

    public static IEnumerable<CheckAttempt> NoErrors(CertificationRecord record) => Latest(record, call => call.Errors().FirstOrDefault());

    public static IEnumerable<CheckAttempt> Polled(CertificationRecord record)
    {
        foreach (var trace in record.Traces)
        {
            var asked = trace.Asked.ToArray();
            var wrong = asked.FirstOrDefault(
                seen => seen.Find(FindingCatalogue.PollingTooFast, FindingCatalogue.PollingTooSlow) is not null);
            if (wrong is not null)
            {
                yield return CheckAttempt.Unless(wrong.Find(FindingCatalogue.PollingTooFast, FindingCatalogue.PollingTooSlow), wrong);
                continue;
            }

            var open = asked.Where(seen => seen.Told?.IsOpen() is true).ToArray();
            var pauses = open.Zip(open.Skip(1), Pause).Order().ToArray();
            if (pauses.Length < 2)
                continue;
            yield return pauses[pauses.Length / 2] is var usual && usual >= ShortestPause && usual <= LongestPause
                ? CheckAttempt.Right(open)
                : CheckAttempt.Wrong(
                    $"Ask once a second until the outcome is known; it was once in {Math.Round(usual.TotalSeconds, 1)} s.",
                    open);
        }
    }

    public static IEnumerable<CheckAttempt> AskedWhenNotified(CertificationRecord record)
    {
        foreach (var trace in record.Traces)
        {
            if (trace.Notified is { } notified && At(record, trace, notified, since: notified.WallAt) is { } attempt)
                yield return attempt;
        }
    }

    public static IEnumerable<CheckAttempt> AskedWhenBack(CertificationRecord record)
    {
        foreach (var trace in record.Traces)
        {
            if (trace is { Sent.HasBackUrl: true, Confirmed: { } confirmed }
                && At(record, trace, confirmed, since: confirmed.WallEnd) is { } attempt)
                yield return attempt;
        }
    }

    public static IEnumerable<CheckAttempt> ReferenceKept(CertificationRecord record)
    {
        foreach (var call in record.Events.Where(seen => seen.Operation?.Subject == OperationSubject.Payment))
        {
            var told = record.FirstToldOf(call.PaymentNamed) is { } first && first.Id < call.Id ? first : null;
            yield return (call.PaymentNamed, told) switch
            {
                ({ }, { }) => CheckAttempt.Right(told, call),
                (null, _) => CheckAttempt.Wrong("Keep the ersReference that getPaymentStatus tells with PAID, and send it.", call),
                _ => CheckAttempt.Wrong(
                    "Send the ersReference that getPaymentStatus told with PAID: this one was told to nobody here.",
                    call),
            };
        }
    }

    public static IEnumerable<CheckAttempt> LinkOpened(CertificationRecord record)
    {
        foreach (var scan in record.Events.Where(seen => seen.Action == "scan" && record.TraceOf(seen.Invoice) is not null))
        {
            if (scan.Find(FindingCatalogue.LinkNotSeqr, FindingCatalogue.LinkMalformed) is { } finding)
                yield return CheckAttempt.Unless(finding, scan);
            else if (scan.Succeeded && scan.Code?.TrimStart().StartsWith("seqr", StringComparison.Ordinal) is true)
                yield return CheckAttempt.Right(scan);
        }
    }

    /// <summary>
    /// Takes the latest call of each operation: one operation's correct call does not make up for another's wrong one.
    /// </summary>
    private static IEnumerable<CheckAttempt> Latest(CertificationRecord record, Func<ObservedEvent, Finding?> find)
    {
        var latest = record.Calls.GroupBy(call => call.Operation).Select(calls => calls.Last()).ToArray();
        if (latest.Length == 0)
            return [];
        var wrong = latest.Where(call => find(call) is not null).ToArray();
        return [wrong.Length == 0 ? CheckAttempt.Right(latest) : CheckAttempt.Wrong(Advice(wrong[0], find(wrong[0])!), wrong)];
    }

    private static string Advice(ObservedEvent call, Finding finding) => $"{Name(call)}: {CheckAttempt.Advise(finding)}";

    private static string Name(ObservedEvent call) => call.Operation!.Name;

    /// <summary>
    /// A status question soon after an event, unless the outcome was known by then. While there is still time, there is
    /// no attempt yet.
    /// </summary>
    private static CheckAttempt? At(CertificationRecord record, InvoiceTrace trace, ObservedEvent cause, DateTimeOffset since)
    {
        var until = cause.WallEnd + AtOnce;
        var answer = trace.Asked.FirstOrDefault(seen => seen.WallAt >= since && seen.WallAt <= until)
            ?? trace.Asked.FirstOrDefault(seen => seen.WallAt < since && seen.Told?.HasMoney() is true);
        if (answer is not null)
            return CheckAttempt.Right(cause, answer);
        return record.WallNow > until ? CheckAttempt.Wrong(null, cause) : null;
    }

    /// <summary>
    /// The pause between two questions: moving the sandbox's clock does not lengthen it, freezing it does not shorten
    /// it.
    /// </summary>
    private static TimeSpan Pause(ObservedEvent one, ObservedEvent next)
    {
        var (wall, sandbox) = (next.WallAt - one.WallAt, next.At - one.At);
        return sandbox > TimeSpan.Zero && wall < ShortestPause ? sandbox : wall;
    }
}

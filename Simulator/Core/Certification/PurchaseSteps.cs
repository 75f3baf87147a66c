using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Core.Certification;

/// <summary>The steps of a purchase that SEQR begins at the merchant's, by createPurchase.</summary>
internal static class PurchaseSteps
{
    public static IEnumerable<CheckAttempt> Answered(CertificationRecord record) =>
        from asked in record.Events
        where asked.Kind == EntryKind.PurchaseRequest && !IsDocumentedRefusal(asked)
        select asked switch
        {
            { Invoice: not null } => CheckAttempt.Right(asked),
            _ when asked.Errors().FirstOrDefault() is { } error => CheckAttempt.Unless(error, asked),
            _ => CheckAttempt.Wrong("createPurchase was refused: answer it with the invoiceReferenceId of a new invoice.", asked),
        };

    public static IEnumerable<CheckAttempt> NotificationTaken(CertificationRecord record)
    {
        foreach (var trace in record.Traces)
        {
            if (trace.Confirmed is not { } confirmed)
                continue;
            if (trace.Sent.NotificationUrl is null)
                yield return CheckAttempt.Wrong(
                    "Send notificationUrl with sendInvoice: without it nobody is notified.", trace.Sent, confirmed);
            else if (trace.Notified is { } notified)
                yield return CheckAttempt.Right(confirmed, notified);
            else if (trace.NotifiedInVain is { } vain)
                yield return CheckAttempt.Wrong(Advice(vain), confirmed, vain);
        }
    }

    public static IEnumerable<CheckAttempt> NotificationUrlOfItsOwn(CertificationRecord record)
    {
        var paid = record.Traces.Where(trace => trace is { Notified: not null, Sent.NotificationUrl: not null }).ToArray();
        foreach (var (at, trace) in paid.Index().Skip(1))
        {
            yield return Array.Find(paid[..at], earlier => earlier.Sent.NotificationUrl == trace.Sent.NotificationUrl) is { } same
                ? CheckAttempt.Wrong(
                    "Put what was bought into notificationUrl: this one was used for another purchase too.",
                    same.Sent,
                    trace.Sent,
                    trace.Notified!)
                : CheckAttempt.Right(paid[at - 1].Notified!, trace.Notified!);
        }
    }

    // Only machines have error codes; a web shop sells what its page offers.
    private static bool IsDocumentedRefusal(ObservedEvent asked) =>
        asked is { MachineToken: not null, Invoice: null, Status: 200 } && !asked.Errors().Any();

    public static string Advice(ObservedEvent attempt) => attempt.Status is { } status
        ? $"Answer the notification with 200: it was answered with {status}."
        : "Answer the notification with 200: no answer came.";
}

using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.Core.Certification;

/// <summary>The steps of a service with pages in the app.</summary>
internal static class VisitSteps
{
    public static IEnumerable<CheckAttempt> VisitorAsked(CertificationRecord record)
    {
        foreach (var call in record.CallsOf(SessionService.GetClientSessionInfo))
        {
            if (call.Result is null)
                continue;
            if (!call.Succeeded)
                yield return CheckAttempt.Refused(call);
            else if (record.Events.LastOrDefault(seen => seen is { Action: "scan", Invoice: null, Succeeded: true } && seen.Id < call.Id)
                is { } visit)
                yield return CheckAttempt.Unless(call.Errors().FirstOrDefault(), visit, call);
        }
    }

    public static IEnumerable<CheckAttempt> ReceiptGiven(CertificationRecord record)
    {
        foreach (var attempt in InvoiceSteps.ReceiptGiven(record))
        {
            var call = record.Events.First(seen => seen.Id == attempt.Exchanges[^1]);
            yield return attempt.Passed && !call.HasDocument
                ? CheckAttempt.Wrong("Put each number that the payer needs into the receipt: the page in the app may be gone.", call)
                : attempt;
        }
    }
}

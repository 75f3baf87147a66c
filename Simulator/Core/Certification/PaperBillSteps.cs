using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Core.Certification;

/// <summary>The steps of an issuer of paper bills.</summary>
internal static class PaperBillSteps
{
    public static IEnumerable<CheckAttempt> Codes(CertificationRecord record)
    {
        var taken = new List<ObservedEvent>();
        foreach (var scan in record.Events.Where(seen => seen.Action == "scan"))
        {
            if (!scan.Succeeded)
            {
                yield return scan.Errors().FirstOrDefault() is { } error
                    ? CheckAttempt.Unless(error, scan)
                    : CheckAttempt.Wrong("The phone did not take the code: the scan in the journal says why.", scan);
                continue;
            }

            if (taken.Find(earlier => earlier.Code != scan.Code) is { } other)
                yield return CheckAttempt.Right(other, scan);
            taken.Add(scan);
        }
    }

    public static IEnumerable<CheckAttempt> NotificationTaken(CertificationRecord record)
    {
        foreach (var payment in record.Events.Where(seen => seen is { Action: "confirm", Succeeded: true }))
        {
            var attempts = record.Events
                .Where(seen => seen.Kind == EntryKind.NotificationAttempt && seen.Invoice == payment.Invoice).ToArray();
            if (Array.Find(attempts, attempt => attempt.Status == 200) is { } taken)
                yield return CheckAttempt.Right(payment, taken);
            else if (attempts is [.., var vain])
                yield return CheckAttempt.Wrong(PurchaseSteps.Advice(vain), payment, vain);
        }
    }

    public static IEnumerable<CheckAttempt> DetailsAsked(CertificationRecord record) =>
        record.CallsOf(IssuerService.GetInvoice).Select(call => call.Succeeded ? CheckAttempt.Right(call) : Refused(call));

    public static IEnumerable<CheckAttempt> ReportsAsked(CertificationRecord record)
    {
        ObservedEvent? earlier = null;
        foreach (var call in record.CallsOf(IssuerService.GetReport))
        {
            if (!call.Succeeded)
                yield return Refused(call);
            else if (earlier is not null)
                yield return CheckAttempt.Right(earlier, call);
            if (call.Succeeded)
                earlier = call;
        }
    }

    private static CheckAttempt Refused(ObservedEvent call) => CheckAttempt.Wrong(
        call.Findings is [var finding, ..] ? CheckAttempt.Advise(finding) : $"It was refused with HTTP {call.Status}: the answer says why.",
        call);
}

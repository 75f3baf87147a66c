using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Certification;

/// <summary>The certification steps around the invoices: a till's own, and the period.</summary>
internal static class BackOfficeSteps
{
    public static IEnumerable<CheckAttempt> PeriodMarked(CertificationRecord record) =>
        Answered(record, InvoiceService.MarkTransactionPeriod);

    public static IEnumerable<CheckAttempt> Registered(CertificationRecord record) => Answered(record, InvoiceService.RegisterTerminal);

    public static IEnumerable<CheckAttempt> SeqrIdAssigned(CertificationRecord record) => OfTill(record, InvoiceService.AssignSeqrId);

    public static IEnumerable<CheckAttempt> Unregistered(CertificationRecord record) => OfTill(record, InvoiceService.UnregisterTerminal);

    public static IEnumerable<CheckAttempt> PaidByStaticCode(CertificationRecord record) =>
        from trace in record.Traces
        where trace.Scanned is { } scan && trace.Confirmed is not null && QrCode.TryReadTill(scan.Code, out _)
        select CheckAttempt.Right(trace.Scanned!, trace.Confirmed!);

    private static IEnumerable<CheckAttempt> Answered(CertificationRecord record, Operation operation) =>
        from call in record.CallsOf(operation)
        select call.Succeeded ? CheckAttempt.Unless(call.Errors().FirstOrDefault(), call) : CheckAttempt.Refused(call);

    private static IEnumerable<CheckAttempt> OfTill(CertificationRecord record, Operation operation) =>
        from call in record.CallsOf(operation)
        let registered = record.Events.LastOrDefault(
            seen => seen.Is(InvoiceService.RegisterTerminal) && seen.TerminalTold == call.Caller && seen.Id < call.Id)
        select call.Succeeded && registered is not null
            ? CheckAttempt.Unless(call.Errors().FirstOrDefault(), registered, call)
            : CheckAttempt.Refused(call);
}

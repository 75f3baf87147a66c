using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Certification;

/// <summary>The steps of the procedure around the invoices: a till's own, and the period.</summary>
internal static class BackOfficeSteps
{
    public static IEnumerable<Attempt> PeriodMarked(Record record) => Answered(record, InvoiceService.MarkTransactionPeriod);

    public static IEnumerable<Attempt> Registered(Record record) => Answered(record, InvoiceService.RegisterTerminal);

    public static IEnumerable<Attempt> SeqrIdAssigned(Record record) => OfTill(record, InvoiceService.AssignSeqrId);

    public static IEnumerable<Attempt> Unregistered(Record record) => OfTill(record, InvoiceService.UnregisterTerminal);

    public static IEnumerable<Attempt> PaidByStaticCode(Record record) =>
        from story in record.Stories
        where story.Scanned is { } scan && story.Confirmed is not null && QrCode.TryReadTill(scan.Code, out _)
        select Attempt.Right(story.Scanned!, story.Confirmed!);

    private static IEnumerable<Attempt> Answered(Record record, Operation operation) =>
        from call in record.CallsOf(operation)
        select call.Succeeded ? Attempt.Unless(call.Errors().FirstOrDefault(), call) : Attempt.Refused(call);

    private static IEnumerable<Attempt> OfTill(Record record, Operation operation) =>
        from call in record.CallsOf(operation)
        let registered = record.Facts.LastOrDefault(fact => fact.Is(InvoiceService.RegisterTerminal) && fact.TerminalTold == call.Caller && fact.Id < call.Id)
        select call.Succeeded && registered is not null ? Attempt.Unless(call.Errors().FirstOrDefault(), registered, call) : Attempt.Refused(call);
}

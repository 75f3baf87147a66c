using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Core.Certification;

/// <summary>The steps of a machine that nobody attends: an amount is reserved, and what was taken is committed.</summary>
internal static class ReservationSteps
{
    /// <summary>How long a merchant may take to learn that the payer canceled.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static IEnumerable<CheckAttempt> Reserved(CertificationRecord record)
    {
        foreach (var call in record.CallsOf(InvoiceService.SendInvoice))
        {
            if (call.Result > (int)ResultCode.Success)
                yield return CheckAttempt.Refused(call);
            else if (call.Succeeded)
                yield return call.Reserves
                    ? CheckAttempt.Unless(call.Errors().FirstOrDefault(), call)
                    : CheckAttempt.Wrong(
                        "Send paymentMode RESERVATION_REQUIRED_PRELIMINARY_AMOUNT: nothing is taken from the machine yet.", call);
        }
    }

    public static IEnumerable<CheckAttempt> OthersRefused(CertificationRecord record)
    {
        foreach (var asked in record.Events.Where(seen => seen.Kind == EntryKind.PurchaseRequest))
        {
            var first = record.Events.LastOrDefault(
                seen => seen.MachineToken is not null && seen.MachineToken == asked.MachineToken && seen.Id < asked.Id
                    && seen.Payer != asked.Payer && record.TraceOf(seen.Invoice)?.IsOverBefore(asked) is false);
            if (first is null)
                continue;
            if (asked.Errors().FirstOrDefault() is { } error)
                yield return CheckAttempt.Unless(error, first, asked);
            else
                yield return asked.Invoice is null
                    ? CheckAttempt.Right(first, asked)
                    : CheckAttempt.Wrong(
                        "Answer createPurchase with the errorCode DEVICE_IN_USE while somebody else uses the machine.", first, asked);
        }
    }

    public static IEnumerable<CheckAttempt> ToldReserved(CertificationRecord record)
    {
        foreach (var trace in record.Traces)
        {
            if (trace.Asked.FirstOrDefault(asked => asked.Told == InvoiceStatus.Reserved) is { } told)
                yield return CheckAttempt.Unless(told.Errors().FirstOrDefault(), trace.Sent, told);
            else if (trace.Committed is { } committed)
                yield return CheckAttempt.Wrong(
                    "Ask getPaymentStatus before commitReservation: only RESERVED says that the payer confirmed.", trace.Sent, committed);
        }
    }

    public static IEnumerable<CheckAttempt> RowsSent(CertificationRecord record)
    {
        foreach (var trace in record.Traces)
        {
            if (trace.Updated is { } refused && !refused.Succeeded)
                yield return CheckAttempt.Refused(refused);
            else if (trace.Committed is { } committed)
                yield return trace.Updated is { Rows: > 0 } updated && updated.Id < committed.Id
                    ? CheckAttempt.Unless(updated.Errors().FirstOrDefault(), updated, committed)
                    : CheckAttempt.Wrong("Send the rows of what was taken by updateInvoice, before commitReservation.", committed);
        }
    }

    public static IEnumerable<CheckAttempt> Committed(CertificationRecord record) =>
        from call in record.CallsOf(InvoiceService.CommitReservation)
        where call.Result is not null
        select call.Succeeded ? CheckAttempt.Unless(call.Errors().FirstOrDefault(), call) : CheckAttempt.Refused(call);

    public static IEnumerable<CheckAttempt> ToldCanceled(CertificationRecord record)
    {
        foreach (var trace in record.Traces)
        {
            if (trace.Declined is not { } declined)
                continue;
            if (trace.Asked.FirstOrDefault(asked => asked.Told == InvoiceStatus.Canceled) is { } told)
                yield return CheckAttempt.Unless(told.Errors().FirstOrDefault(), declined, told);
            else if (record.WallNow - declined.WallAt > Patience)
                yield return CheckAttempt.Wrong(
                    "Ask getPaymentStatus until it tells CANCELED: the machine waits for a payer who left.", declined);
        }
    }
}

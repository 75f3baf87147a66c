using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.Core.Certification;

/// <summary>The certification steps about invoices, which web shops and tills share.</summary>
internal static class InvoiceSteps
{
    /// <summary>How long the procedure leaves an invoice open.</summary>
    public static readonly TimeSpan AWhile = TimeSpan.FromSeconds(30);

    private const string Reversed = "Ask for the status within 20 s of the payment: it was reversed, and the payer got the money back.";

    public static IEnumerable<CheckAttempt> Sent(CertificationRecord record)
    {
        foreach (var call in record.CallsOf(InvoiceService.SendInvoice))
        {
            if (call.Errors().FirstOrDefault() is { } error)
                yield return CheckAttempt.Unless(error, call);
            else if (call is { Succeeded: true, Rows: > 0 })
                yield return CheckAttempt.Right(call);
            else if (call.Result > (int)ResultCode.Success)
                yield return CheckAttempt.Refused(call);
        }
    }

    public static IEnumerable<CheckAttempt> AskedBeforePayment(CertificationRecord record) =>
        from trace in record.Traces
        where trace.AskedBeforeScan is not null && trace.Confirmed is not null
        select CheckAttempt.Unless(trace.AskedBeforeScan!.Errors().FirstOrDefault(), trace.Sent, trace.AskedBeforeScan!);

    public static IEnumerable<CheckAttempt> AskedAfterPayment(CertificationRecord record)
    {
        foreach (var trace in record.Traces.Where(trace => trace.Confirmed is not null))
        {
            var payment = trace.Confirmed!;
            if (trace.Paid is { } told)
                yield return CheckAttempt.Unless(told.Errors().FirstOrDefault(), payment, told);
            else if (trace.Asked.FirstOrDefault(seen => seen.Told == InvoiceStatus.Canceled && seen.Id > payment.Id) is { } tooLate)
                yield return CheckAttempt.Wrong(Reversed, payment, tooLate);
            else if (record.Now - payment.At > Lifecycle.AcknowledgmentTime && !trace.WasCalledAbout(after: payment))
                yield return CheckAttempt.Wrong(Reversed, payment);
        }
    }

    public static IEnumerable<CheckAttempt> AskedAfterAWhile(CertificationRecord record)
    {
        foreach (var trace in record.Traces)
        {
            var later = trace.Asked.FirstOrDefault(seen => seen.At - trace.Sent.At >= AWhile && seen.Told == InvoiceStatus.Issued);
            if (later is null)
                continue;
            yield return later.NamesInvoice
                ? CheckAttempt.Unless(later.Errors().FirstOrDefault(), trace.Sent, later)
                : CheckAttempt.Wrong("Name the invoice: send the invoiceReference that sendInvoice was answered with.", trace.Sent, later);
        }
    }

    public static IEnumerable<CheckAttempt> ReceiptGiven(CertificationRecord record)
    {
        foreach (var call in record.CallsOf(InvoiceService.SubmitPaymentReceipt))
        {
            if (!call.Succeeded)
                yield return CheckAttempt.Refused(call);
            else if (record.TraceOf(call.Invoice)?.Paid is not { } told || told.Id > call.Id)
                yield return CheckAttempt.Wrong("Give the receipt after getPaymentStatus told PAID.", call);
            else
                yield return CheckAttempt.Unless(
                    call.Errors().FirstOrDefault() ?? call.Find(Findings.FindingCatalogue.ReceiptTypeUnknown),
                    told,
                    call);
        }
    }

    public static IEnumerable<CheckAttempt> Canceled(CertificationRecord record)
    {
        foreach (var call in record.CallsOf(InvoiceService.CancelInvoice))
        {
            // It is no mistake of the merchant's if the payer was faster.
            if (call.Result is (int)ResultCode.CannotCancelPaidInvoice or (int)ResultCode.CannotCancelInvoiceInProgress)
                continue;
            if (!call.Succeeded)
                yield return CheckAttempt.Refused(call);
            else if (record.TraceOf(call.Invoice) is { } trace && trace.Asked.FirstOrDefault(asked => asked.Id < call.Id) is { } asked)
                yield return CheckAttempt.Unless(call.Errors().FirstOrDefault(), trace.Sent, asked, call);
        }
    }

    public static IEnumerable<CheckAttempt> Refunded(CertificationRecord record)
    {
        foreach (var call in record.CallsOf(InvoiceService.RefundPayment))
        {
            if (!call.Succeeded)
                yield return CheckAttempt.Refused(call);
            else if (record.TraceOf(call.Invoice) is { AskedBeforeScan: { } before, Confirmed: { } payment, Paid: { } told } trace
                && told.Id < call.Id)
                yield return CheckAttempt.Unless(call.Errors().FirstOrDefault(), trace.Sent, before, payment, told, call);
        }
    }
}

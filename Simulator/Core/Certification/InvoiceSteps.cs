using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.Core.Certification;

/// <summary>The steps of the procedure that are about invoices: web shops and tills go through the same.</summary>
internal static class InvoiceSteps
{
    /// <summary>How long an invoice is left open in the procedure.</summary>
    public static readonly TimeSpan AWhile = TimeSpan.FromSeconds(30);

    private const string Reversed = "Ask for the status within 20 s of the payment: it was reversed, and the payer got the money back.";

    public static IEnumerable<Attempt> Sent(Record record)
    {
        foreach (var call in record.CallsOf(InvoiceService.SendInvoice))
        {
            if (call.Errors().FirstOrDefault() is { } error)
                yield return Attempt.Unless(error, call);
            else if (call is { Succeeded: true, Rows: > 0 })
                yield return Attempt.Right(call);
            else if (call.Result > (int)ResultCode.Success)
                yield return Attempt.Refused(call);
        }
    }

    public static IEnumerable<Attempt> AskedBeforePayment(Record record) =>
        from story in record.Stories
        where story.AskedBeforeScan is not null && story.Confirmed is not null
        select Attempt.Unless(story.AskedBeforeScan!.Errors().FirstOrDefault(), story.Sent, story.AskedBeforeScan!);

    public static IEnumerable<Attempt> AskedAfterPayment(Record record)
    {
        foreach (var story in record.Stories.Where(story => story.Confirmed is not null))
        {
            var payment = story.Confirmed!;
            if (story.Paid is { } told)
                yield return Attempt.Unless(told.Errors().FirstOrDefault(), payment, told);
            else if (story.Asked.FirstOrDefault(fact => fact.Told == InvoiceStatus.Canceled && fact.Id > payment.Id) is { } tooLate)
                yield return Attempt.Wrong(Reversed, payment, tooLate);
            else if (record.Now - payment.At > Lifecycle.AcknowledgmentTime && !story.WasCalledAbout(after: payment))
                yield return Attempt.Wrong(Reversed, payment);
        }
    }

    public static IEnumerable<Attempt> AskedAfterAWhile(Record record)
    {
        foreach (var story in record.Stories)
        {
            var later = story.Asked.FirstOrDefault(fact => fact.At - story.Sent.At >= AWhile && fact.Told == InvoiceStatus.Issued);
            if (later is null)
                continue;
            yield return later.NamesInvoice
                ? Attempt.Unless(later.Errors().FirstOrDefault(), story.Sent, later)
                : Attempt.Wrong("Name the invoice: send the invoiceReference that sendInvoice was answered with.", story.Sent, later);
        }
    }

    public static IEnumerable<Attempt> ReceiptGiven(Record record)
    {
        foreach (var call in record.CallsOf(InvoiceService.SubmitPaymentReceipt))
        {
            if (!call.Succeeded)
                yield return Attempt.Refused(call);
            else if (record.StoryOf(call.Invoice)?.Paid is not { } told || told.Id > call.Id)
                yield return Attempt.Wrong("Give the receipt after getPaymentStatus told PAID.", call);
            else
                yield return Attempt.Unless(call.Errors().FirstOrDefault() ?? call.Find(Findings.FindingCatalogue.ReceiptTypeUnknown), told, call);
        }
    }

    public static IEnumerable<Attempt> Canceled(Record record)
    {
        foreach (var call in record.CallsOf(InvoiceService.CancelInvoice))
        {
            // A payer who was faster is nobody's mistake.
            if (call.Result is (int)ResultCode.CannotCancelPaidInvoice or (int)ResultCode.CannotCancelInvoiceInProgress)
                continue;
            if (!call.Succeeded)
                yield return Attempt.Refused(call);
            else if (record.StoryOf(call.Invoice) is { } story && story.Asked.FirstOrDefault(asked => asked.Id < call.Id) is { } asked)
                yield return Attempt.Unless(call.Errors().FirstOrDefault(), story.Sent, asked, call);
        }
    }

    public static IEnumerable<Attempt> Refunded(Record record)
    {
        foreach (var call in record.CallsOf(InvoiceService.RefundPayment))
        {
            if (!call.Succeeded)
                yield return Attempt.Refused(call);
            else if (record.StoryOf(call.Invoice) is { AskedBeforeScan: { } before, Confirmed: { } payment, Paid: { } told } story && told.Id < call.Id)
                yield return Attempt.Unless(call.Errors().FirstOrDefault(), story.Sent, before, payment, told, call);
        }
    }
}

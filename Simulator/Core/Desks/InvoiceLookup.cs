using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Desks;

/// <summary>Finds the invoice that a call or a payer means, or says why there is none.</summary>
internal static class InvoiceLookup
{
    public static async ValueTask<Outcome<Stored<Invoice>>> Any(IStore stored, InvoiceReference reference) =>
        await stored.FindInvoice(reference) is { } found ? found : Unknown(reference.Value);

    /// <summary>Finds the terminal's own invoice that a call names.</summary>
    public static async ValueTask<Outcome<Stored<Invoice>>> Own(IStore stored, Terminal terminal, string? reference)
    {
        if (reference is null)
            return ResultCode.InvalidInvoiceReference.Because("The call has no invoiceReference.");
        if (await stored.FindInvoice(new InvoiceReference(reference)) is not { } found)
            return Unknown(reference);
        if (found.Value.Paper is { } paper)
            return ResultCode.InvalidInvoiceReference.Because(
                $"The invoice {reference} is of the issuer {paper.Issuer}, "
                    + $"who gets it by GET /api/invoice/{PaperInvoiceId.Of(found.Value.Reference)}.");
        return found.Value.TerminalId == terminal.Id
            ? found
            : ResultCode.InvalidInvoiceReference.Because(
                $"The invoice {reference} belongs to the terminal {found.Value.TerminalId}; {terminal.Id} calls.");
    }

    public static async ValueTask<Outcome<Stored<Invoice>>> LatestOf(IStore stored, Terminal till) =>
        await stored.FindLatestInvoiceOf(till.Id) is { } found
            ? found
            : ResultCode.InvalidInvoiceReference.Because(
                $"The call has no invoiceReference, and the cash register {till.Id} has sent no invoice.");

    public static async ValueTask<Outcome<Stored<Invoice>>> ScannedBy(IStore stored, string payerId) =>
        await stored.FindInvoiceScannedBy(payerId) is { } found
            ? found
            : ResultCode.InvalidInvoiceReference.Because($"The payer {payerId} has scanned nothing.");

    /// <summary>
    /// A refund or a receipt names the payment, not one of its refunds. It may come from any terminal or user of the
    /// reseller.
    /// </summary>
    public static async ValueTask<Outcome<Stored<Invoice>>> Paid(IStore stored, Caller caller, string? ersReference)
    {
        if (ersReference is null)
            return ResultCode.InvalidErsReference.Because("The call has no ersReference.");
        if (await stored.FindInvoice(new ErsReference(ersReference)) is not { } found)
            return ResultCode.InvalidErsReference.Because($"There is no payment {Refusal.Quote(ersReference)} in this sandbox.");
        if (found.Value.ResellerId != caller.Reseller.Id)
            return ResultCode.InvalidErsReference.Because(
                $"The payment {ersReference} belongs to the reseller {found.Value.ResellerId}; {caller.Reseller.Id} calls.");
        return found.Value.Payment?.ErsReference.Value == ersReference
            ? found
            : ResultCode.InvalidErsReference.Because(
                $"The reference {ersReference} is of a refund; the payment's is {found.Value.Payment?.ErsReference}.");
    }

    private static Refusal Unknown(string reference) =>
        ResultCode.InvalidInvoiceReference.Because($"There is no invoice {Refusal.Quote(reference)} in this sandbox.");
}

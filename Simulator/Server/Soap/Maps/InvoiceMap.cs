using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.Simulator.Soap.Maps;

/// <summary>The answers about invoices and refunds.</summary>
internal static class InvoiceMap
{
    /// <summary>erswsSendInvoiceResponse. The ersReference is not used there. Source: SEQR API 2.6.0.</summary>
    public static WireReply Sent(Outcome<Invoice> outcome) => new()
    {
        Operation = InvoiceService.SendInvoice,
        Refusal = outcome.Refusal,
        Subject = outcome.Value,
        Members = outcome.Succeeded
            ? writer =>
            {
                writer.WriteMember("invoiceQRCode", QrCode.Of(outcome.Value.Reference));
                writer.WriteMember("invoiceReference", outcome.Value.Reference.Value);
            }
        : null,
    };

    /// <summary>erswsResponse with the refund's reference.</summary>
    public static WireReply Refunded(Outcome<Refund> outcome) =>
        new() { Operation = InvoiceService.RefundPayment, Refusal = outcome.Refusal, ErsReference = outcome.Value?.ErsReference.Value };
}

using System.Xml;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.Simulator.Soap.Maps;

/// <summary>erswsPaymentStatusResponse. The version is a required int, so a refusal carries a 0.</summary>
internal static class StatusMap
{
    /// <param name="outcome">The invoice, or the refusal.</param>
    /// <param name="caller">The caller.</param>
    /// <param name="told">The status that a scenario reports instead of the invoice's own.</param>
    public static WireReply Status(Outcome<Invoice> outcome, Caller caller, InvoiceStatus? told = null) => outcome.Succeeded
        ? new()
        {
            Operation = InvoiceService.GetPaymentStatus,
            Subject = outcome.Value,
            ErsReference = PaymentOf(outcome.Value, told)?.ErsReference.Value,
            Members = writer => Write(writer, outcome.Value, caller, told),
        }
        : Refused(outcome.Refusal);

    public static WireReply Refused(Refusal? refusal) => new()
    {
        Operation = InvoiceService.GetPaymentStatus,
        Refusal = refusal,
        Members = writer => writer.WriteMember("version", 0),
    };

    private static void Write(XmlWriter writer, Invoice invoice, Caller caller, InvoiceStatus? told)
    {
        writer.WriteMember("status", WireEnum<InvoiceStatus>.Write(told ?? invoice.Status));
        if (PaymentOf(invoice, told) is { } payment)
            WriteReceipt(writer, invoice, payment, caller);
        TokenMap.Write(writer, invoice.Tokens);
        writer.WriteMember("version", invoice.Version);
    }

    private static void WriteReceipt(XmlWriter writer, Invoice invoice, Payment payment, Caller caller)
    {
        writer.WriteStartElement("receipt");
        writer.WriteMember("terminalId", caller.Terminal?.Name);
        writer.WriteMember("paymentDate", payment.PaidAt);
        writer.WriteMember("clientInvoiceId", invoice.Bill.ClientInvoiceId);
        writer.WriteMember("invoiceReference", invoice.Reference.Value);
        writer.WriteMember("paymentReference", payment.ErsReference.Value);
        writer.WriteMember("payerTerminalId", invoice.Payer?.TerminalId);
        writer.WriteMember("receiverName", caller.Reseller.Name);
        // The amount paid: a commit may take less than the bill says.
        BillMap.Write(writer, invoice.Bill with { Total = payment.Amount });
        writer.WriteEndElement();
    }

    /// <summary>Reference and receipt only while PAID. Source: SEQR API 2.6.0, getPaymentStatus.</summary>
    private static Payment? PaymentOf(Invoice invoice, InvoiceStatus? told) =>
        invoice.Status == InvoiceStatus.Paid && (told ?? InvoiceStatus.Paid) == InvoiceStatus.Paid ? invoice.Payment : null;
}

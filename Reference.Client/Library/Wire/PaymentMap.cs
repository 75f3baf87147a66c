namespace Reference.Client.Wire;

/// <summary>Maps answers about payments, and the merchant's receipt.</summary>
internal static class PaymentMap
{
    public static Confirmation ToConfirmation(this WireResponse answer) => new(answer.ErsReference.OrNothing());

    public static SentInvoice ToSentInvoice(this WireSendInvoiceResponse answer) => new(
        answer.InvoiceReference.Required("invoiceReference"), answer.InvoiceQRCode.Required("invoiceQRCode"));

    public static PaymentStatus ToPaymentStatus(this WirePaymentStatusResponse answer) =>
        new(EnumMap.ToInvoiceStatus(answer.Status), answer.Version)
        {
            ErsReference = answer.ErsReference.OrNothing(),
            Receipt = answer.Receipt is { } receipt ? ToReceipt(receipt) : null,
            CustomerTokens = [.. (answer.CustomerTokens ?? []).Select(t => new CustomerToken(t.Id, t.Value, t.Status, t.Description))],
        };

    public static WireReceiptDocument? ToWire(this ReceiptDocument? document) => document is null ? null : new()
    {
        MimeType = document.MimeType,
        ReceiptData = document.Data.ToArray(),
        ReceiptType = document.ReceiptType,
    };

    private static Receipt ToReceipt(WireReceipt receipt) => new()
    {
        TerminalId = receipt.TerminalId,
        PaymentDate = ValueMap.Time(receipt.PaymentDate),
        ClientInvoiceId = receipt.ClientInvoiceId,
        InvoiceReference = receipt.InvoiceReference,
        PaymentReference = receipt.PaymentReference,
        PayerTerminalId = receipt.PayerTerminalId,
        ReceiverName = receipt.ReceiverName,
        Invoice = receipt.Invoice.ToInvoice(),
    };
}

using SeqrSandbox.Core.Certification;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Soap.Guard;
using SeqrSandbox.Simulator.Soap.Maps;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Soap.Certification;

/// <summary>Reads what a certification needs from a journal entry, including both bodies of an exchange.</summary>
internal sealed class ExchangeEvents(SoapServices services)
{
    /// <summary>The operations whose answers are read.</summary>
    private static readonly Operation[] TellMore =
    [
        InvoiceService.GetPaymentStatus, InvoiceService.RegisterTerminal,
        EproductsService.ReserveVoucher, EproductsService.BuyReservedVoucher,
    ];

    public ObservedEvent Read(JournalEntry entry)
    {
        var seen = new ObservedEvent
        {
            Id = entry.Id,
            Kind = entry.Kind,
            At = entry.At,
            WallAt = entry.WallAt,
            Duration = entry.Duration,
            Action = entry.Kind == EntryKind.PayerAction ? entry.Name : null,
            Caller = entry.Caller,
            Payer = entry.Arguments.GetValueOrDefault("payer"),
            Code = entry.Arguments.GetValueOrDefault("code"),
            Invoice = entry.Invoice,
            Result = entry.Result,
            Status = entry.Status,
            Findings = entry.Findings,
        };
        if (entry.Kind == EntryKind.PurchaseRequest)
        {
            return seen with
            {
                ProductToken = PurchaseBody.Text(entry.Request, "purchaseToken"),
                MachineToken = PurchaseBody.Text(entry.Request, "reservationToken"),
                Payer = PurchaseBody.Text(entry.Request, "msisdn"),
            };
        }

        if (entry.Kind == EntryKind.Exchange && MerchantAddresses.AreMeant(entry.Path) && IssuerService.Find(entry.Name) is { } asked)
            return seen with { Operation = asked, Result = entry.Status == StatusCodes.Status200OK ? (int)ResultCode.Success : null };
        return entry.Kind == EntryKind.Exchange && services.FindOperation(entry.Path, entry.Name) is { } operation
            ? WithAnswer(WithCall(seen with { Operation = operation }, entry.Request), entry.Response)
            : seen;
    }

    private static ObservedEvent WithCall(ObservedEvent seen, RecordedMessage? request)
    {
        if (Read(request) is not { } call)
            return seen;
        var invoice = call.Member("invoice");
        return seen with
        {
            NamesInvoice = TextOf(call, "invoiceReference") is not null,
            Rows = invoice?.Member("invoiceRows")?.Members("invoiceRow").Count() ?? 0,
            HasBackUrl = TextOf(invoice, "backURL") is not null,
            NotificationUrl = TextOf(invoice, "notificationUrl"),
            Reserves = invoice is not null
                && WireEnum<PaymentMode>.Read(invoice, "paymentMode") is not (null or PaymentMode.ImmediateDebit),
            HasDocument = TextOf(call.Member("receiptDocument"), "receiptData") is not null,
            Product = TextOf(call, "productId"),
            ReceiptFormat = TextOf(call, "receiptFormatId"),
            SeqrId = TextOf(call, "seqrId"),
            PaymentNamed = TextOf(call, "ersReference"),
        };
    }

    /// <summary>Adds what the merchant was told. A result of 0 means that the answer could be read.</summary>
    private static ObservedEvent WithAnswer(ObservedEvent seen, RecordedMessage? response) =>
        !seen.Succeeded
        || !TellMore.Contains(seen.Operation!)
        || Read(response)?.Member("return") is not { } told
            ? seen
            : seen with
            {
                Told = WireEnum<InvoiceStatus>.Read(told, "status"),
                PaymentTold = TextOf(told, "ersReference"),
                TerminalTold = TextOf(told, "terminalId"),
            };

    /// <summary>The element in a message's body; null without one, or if the journal kept only the beginning.</summary>
    private static WireElement? Read(RecordedMessage? message)
    {
        if (message is null || message.Body.IsDefaultOrEmpty || message.Body.Length < message.Length)
            return null;
        try
        {
            return Envelope.ReadMessage(MessageText.Decode(message.Body.AsSpan(), ContentType.Of(message.ContentType)?.Charset));
        }
        catch (SoapFaultException)
        {
            return null;
        }
    }

    private static string? TextOf(WireElement? element, string member) =>
        element?.Text(member) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}

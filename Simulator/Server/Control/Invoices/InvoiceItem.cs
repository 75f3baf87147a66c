using System.Text.Json.Serialization;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Simulator.Control.Output;

namespace SeqrSandbox.Simulator.Control.Invoices;

/// <summary>An invoice as a list shows it.</summary>
internal record InvoiceItem
{
    // What is derived from this would come first otherwise.
    private const int First = -1;

    public InvoiceItem(Invoice invoice)
    {
        Reference = invoice.Reference.Value;
        Status = Words.Wire(invoice.Status);
        Version = invoice.Version;
        Terminal = invoice.TerminalId;
        Reseller = invoice.ResellerId;
        SentAt = invoice.SentAt;
        Title = invoice.Bill.Title;
        ClientInvoiceId = invoice.Bill.ClientInvoiceId;
        Total = MoneyView.Of(invoice.Bill.Total);
        ErsReference = invoice.Payment?.ErsReference.Value;
        QrCode = Core.Invoices.QrCode.Of(invoice.Reference);
        Link = Core.Invoices.QrCode.LinkOf(invoice.Reference);
    }

    [JsonPropertyOrder(First)]
    public string Reference { get; }

    /// <summary>As the merchant is told it.</summary>
    [JsonPropertyOrder(First)]
    public string Status { get; }

    [JsonPropertyOrder(First)]
    public int Version { get; }

    [JsonPropertyOrder(First)]
    public string Terminal { get; }

    [JsonPropertyOrder(First)]
    public string Reseller { get; }

    [JsonPropertyOrder(First)]
    public DateTimeOffset SentAt { get; }

    [JsonPropertyOrder(First)]
    public string? Title { get; }

    [JsonPropertyOrder(First)]
    public string? ClientInvoiceId { get; }

    [JsonPropertyOrder(First)]
    public MoneyView Total { get; }

    /// <summary>Of the payment, once there is one; it stays when the payment was reversed.</summary>
    [JsonPropertyOrder(First)]
    public string? ErsReference { get; }

    [JsonPropertyOrder(First)]
    public string QrCode { get; }

    [JsonPropertyOrder(First)]
    public string Link { get; }
}

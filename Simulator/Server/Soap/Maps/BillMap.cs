using System.Collections.Immutable;
using System.Xml;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Soap.Maps;

/// <summary>invoice: read from any order of members, written in the order of the contract.</summary>
internal static class BillMap
{
    /// <summary>The invoice of a call, or null without one.</summary>
    public static BillDraft? Read(WireElement call) => call.Member("invoice") is not { } invoice ? null : new()
    {
        PaymentMode = WireEnum<PaymentMode>.Read(invoice, "paymentMode"),
        AcknowledgmentMode = WireEnum<AcknowledgmentMode>.Read(invoice, "acknowledgmentMode"),
        IssueDate = invoice.Instant("issueDate"),
        Title = invoice.Text("title"),
        ClientInvoiceId = invoice.Text("clientInvoiceId"),
        Rows = ReadRows(invoice),
        Total = AmountMap.Read(invoice, "totalAmount"),
        CashierId = invoice.Text("cashierId"),
        Footer = invoice.Text("footer"),
        BackUrl = invoice.Text("backURL"),
        NotificationUrl = invoice.Text("notificationUrl"),
        CommitReservationTimeout = invoice.Long("commitReservationTimeout"),
    };

    public static void Write(XmlWriter writer, Bill bill)
    {
        writer.WriteStartElement("invoice");
        writer.WriteMember("paymentMode", bill.PaymentMode is { } paymentMode ? WireEnum<PaymentMode>.Write(paymentMode) : null);
        writer.WriteMember("acknowledgmentMode", bill.AcknowledgmentMode is { } mode ? WireEnum<AcknowledgmentMode>.Write(mode) : null);
        writer.WriteMember("issueDate", bill.IssueDate);
        writer.WriteMember("title", bill.Title);
        writer.WriteMember("clientInvoiceId", bill.ClientInvoiceId);
        WriteRows(writer, bill.Rows);
        AmountMap.Write(writer, "totalAmount", bill.Total);
        writer.WriteMember("cashierId", bill.CashierId);
        writer.WriteMember("footer", bill.Footer);
        writer.WriteMember("backURL", bill.BackUrl);
        writer.WriteMember("notificationUrl", bill.NotificationUrl);
        writer.WriteMember("commitReservationTimeout", bill.CommitReservationTimeout);
        writer.WriteEndElement();
    }

    private static ImmutableArray<BillRow> ReadRows(WireElement invoice) => invoice.Member("invoiceRows") is not { } rows ? default :
    [
        .. rows.Members("invoiceRow").Select(row => new BillRow
        {
            Description = row.Text("itemDescription"),
            Discount = AmountMap.Read(row, "itemDiscount"),
            Ean = row.Text("itemEAN"),
            Quantity = row.Decimals("itemQuantity"),
            Sku = row.Text("itemSKU"),
            TaxRate = row.Decimals("itemTaxRate"),
            Total = AmountMap.Read(row, "itemTotalAmount"),
            Unit = row.Text("itemUnit"),
            UnitPrice = AmountMap.Read(row, "itemUnitPrice"),
        }),
    ];

    private static void WriteRows(XmlWriter writer, ImmutableArray<BillRow> rows)
    {
        if (rows.IsDefaultOrEmpty)
            return;
        writer.WriteStartElement("invoiceRows");
        foreach (var row in rows)
        {
            writer.WriteStartElement("invoiceRow");
            writer.WriteMember("itemDescription", row.Description);
            AmountMap.Write(writer, "itemDiscount", row.Discount);
            writer.WriteMember("itemEAN", row.Ean);
            writer.WriteMember("itemQuantity", row.Quantity);
            writer.WriteMember("itemSKU", row.Sku);
            writer.WriteMember("itemTaxRate", row.TaxRate);
            AmountMap.Write(writer, "itemTotalAmount", row.Total);
            writer.WriteMember("itemUnit", row.Unit);
            AmountMap.Write(writer, "itemUnitPrice", row.UnitPrice);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }
}

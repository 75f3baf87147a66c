using System.Globalization;
using System.Xml;
using SeqrSandbox.Core.Vouchers;
using SeqrSandbox.Simulator.Soap.Guard;
using SeqrSandbox.Simulator.Soap.Maps;

namespace SeqrSandbox.Simulator.Soap.Eproducts;

/// <summary>The members about a sold voucher, and the choices about its receipt.</summary>
internal static class VoucherMap
{
    /// <summary>Without a format, or with one that there is not, the receipt is TEXT.</summary>
    public static ReceiptFormat Format(WireElement call) => WireEnum<ReceiptFormat>.Read(call, "receiptFormatId") ?? ReceiptFormat.Text;

    /// <summary>Without a type, or with one that there is not, the receipt is the customer's.</summary>
    public static bool IsForReseller(WireElement call) => call.Text("receiptType")?.Trim() == "RESELLER";

    public static void Write(XmlWriter writer, VoucherSale sale)
    {
        writer.WriteMember("productEAN", sale.Product.Ean);
        writer.WriteMember("productName", sale.Product.Name);
        writer.WriteMember("productSKU", sale.Product.Sku);
        writer.WriteMember("receipt", ReceiptText.Of(sale, isForReseller: false));
        writer.WriteStartElement("voucher");
        writer.WriteMember("code", sale.Voucher.Code);
        // A date, written as the instant at which it begins.
        writer.WriteMember("expiryDate", sale.Voucher.ExpiresAt.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        writer.WriteMember("serial", sale.Voucher.Serial);
        writer.WriteEndElement();
    }
}

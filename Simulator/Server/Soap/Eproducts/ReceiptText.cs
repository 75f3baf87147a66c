using System.Globalization;
using System.Security;
using System.Text;
using SeqrSandbox.Core.Vouchers;

namespace SeqrSandbox.Simulator.Soap.Eproducts;

/// <summary>
/// A receipt as a till prints it. TEXT has the tags of SEQR's example; VML and HTML, of which there is no example, say the same.
/// </summary>
internal static class ReceiptText
{
    private const string Line = "-------------------------";

    /// <param name="sale">The voucher.</param>
    /// <param name="isForReseller">Whether it is the shop's copy, which does not show the code.</param>
    public static string Of(VoucherSale sale, bool isForReseller) =>
        (sale.Purchase ?? throw new InvalidOperationException("Only what was sold has a receipt.")).Format switch
        {
            ReceiptFormat.Vml => Vml(sale, isForReseller),
            ReceiptFormat.Html => Html(sale, isForReseller),
            _ => Tagged(sale, isForReseller),
        };

    private static string Tagged(VoucherSale sale, bool isForReseller)
    {
        var text = new StringBuilder();
        text.Append("<img src=\"seqr.bmp\">\nVärdebevis\n<vs>\n---------\n");
        text.Append(Time(sale)).Append("\n<vs>\n");
        text.Append(sale.Product.Name).Append("\n<vs>\n");
        text.Append("EAN:").Append(sale.Product.Ean).Append("\n<vs>\n");
        text.Append("Värdebevis: ").Append(Price(sale)).Append("\n<vs>\n");
        if (isForReseller)
            text.Append("BUTIKENS KOPIA\n<vs>\n");
        else
            text.Append("SÄKERHETSKOD <vs>\n").Append(Line).Append("<vs>\n")
                .Append(sale.Voucher.Code).Append(" <vs>\n").Append(Line).Append("<vs>\n");
        text.Append("Giltigt fram till:").Append(Day(sale)).Append("\n<vs>\n");
        text.Append("Serienummer: ").Append(sale.Voucher.Serial).Append("\n<vs>\n");
        return text.Append("<barcode digits=\"").Append(sale.Product.Ean).Append("\">\n").ToString();
    }

    private static string Vml(VoucherSale sale, bool isForReseller)
    {
        var text = new StringBuilder("<br>\n<img=seqr.bmp><br><br>\n<center><large>Värdebevis\n<line><normal>\n");
        foreach (var (name, value) in Facts(sale, isForReseller))
            text.Append("<br><align=2><left>").Append(name).Append("<right>").Append(value).Append('\n');
        return text.Append("<line>\n<barcode digits=\"").Append(sale.Product.Ean).Append("\">\n<br>").ToString();
    }

    private static string Html(VoucherSale sale, bool isForReseller)
    {
        var text = new StringBuilder("<div class=\"receipt\"><h1>Värdebevis</h1><table>");
        foreach (var (name, value) in Facts(sale, isForReseller))
            text.Append("<tr><th>").Append(name).Append("</th><td>").Append(SecurityElement.Escape(value)).Append("</td></tr>");
        return text.Append("</table></div>").ToString();
    }

    private static IEnumerable<(string Name, string Value)> Facts(VoucherSale sale, bool isForReseller)
    {
        yield return ("Tid", Time(sale));
        yield return ("Vara", sale.Product.Name);
        yield return ("EAN", sale.Product.Ean);
        yield return ("Pris", Price(sale));
        yield return isForReseller ? ("Kopia", "butikens") : ("Säkerhetskod", sale.Voucher.Code);
        yield return ("Giltigt fram till", Day(sale));
        yield return ("Serienummer", sale.Voucher.Serial);
    }

    private static string Time(VoucherSale sale) =>
        sale.Purchase!.At.UtcDateTime.ToString("yyyy'/'MM'/'dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Day(VoucherSale sale) =>
        sale.Voucher.ExpiresAt.UtcDateTime.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);

    private static string Price(VoucherSale sale) => sale.Product.Price.ToString();
}

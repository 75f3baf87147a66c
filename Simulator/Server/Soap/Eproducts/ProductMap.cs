using System.Xml;
using SeqrSandbox.Core.Vouchers;
using SeqrSandbox.Simulator.Soap.Maps;

namespace SeqrSandbox.Simulator.Soap.Eproducts;

/// <summary>suppliers: each with its products.</summary>
internal static class ProductMap
{
    public static Action<XmlWriter> Suppliers(IEnumerable<VoucherProduct> products)
    {
        var suppliers = products.GroupBy(product => product.Supplier).ToList();
        return writer =>
        {
            foreach (var supplier in suppliers)
            {
                writer.WriteStartElement("suppliers");
                writer.WriteMember("name", supplier.Key);
                foreach (var product in supplier)
                    Write(writer, product);
                writer.WriteEndElement();
            }
        };
    }

    /// <summary>The products from one place to another, counted from 1, both included.</summary>
    public static IEnumerable<VoucherProduct> Cut(IEnumerable<VoucherProduct> products, int from, int to)
    {
        var first = Math.Max(from, 1);
        return to < first ? [] : products.Skip(first - 1).Take(to - first + 1);
    }

    private static void Write(XmlWriter writer, VoucherProduct product)
    {
        writer.WriteStartElement("products");
        AmountMap.Write(writer, "customerPrice", product.Price);
        writer.WriteMember("ean", product.Ean);
        writer.WriteMember("name", product.Name);
        writer.WriteMember("sku", product.Sku);
        writer.WriteEndElement();
    }
}

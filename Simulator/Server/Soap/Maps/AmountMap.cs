using System.Xml;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Soap.Maps;

/// <summary>amount: a currency and a value. A request may lack either.</summary>
internal static class AmountMap
{
    public static AmountDraft? Read(WireElement parent, string name) =>
        parent.Member(name) is { } amount ? new(amount.Text("currency"), amount.Decimals("value")) : null;

    public static void Write(XmlWriter writer, string name, Amount amount) =>
        Write(writer, name, new AmountDraft(amount.Currency.Code, amount.Value));

    public static void Write(XmlWriter writer, string name, AmountDraft? amount)
    {
        if (amount is not { } present)
            return;
        writer.WriteStartElement(name);
        writer.WriteMember("currency", present.Currency);
        writer.WriteMember("value", present.Value);
        writer.WriteEndElement();
    }
}

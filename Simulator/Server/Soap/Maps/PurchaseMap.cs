using System.Xml;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks.Principals;
using SeqrSandbox.Core.Principals;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Soap.Maps;

/// <summary>requestPurchase: its rows repeat the element purchaseOrder, without a wrapper.</summary>
internal static class PurchaseMap
{
    public static PurchaseDraft Read(WireElement call) => new()
    {
        Sender = PrincipalMap.Read(call, "senderPrincipalId"),
        Receiver = PrincipalMap.Read(call, "receiverPrincipalId"),
        SenderAccount = PrincipalMap.ReadAccount(call, "senderAccountSpecifier"),
        ReceiverAccount = PrincipalMap.ReadAccount(call, "receiverAccountSpecifier"),
        Rows =
        [
            .. call.Members("purchaseOrder").Select(row => new PurchaseRowDraft(
                row.Member("productSpecifier")?.Text("productIdType"),
                row.Member("productSpecifier")?.Text("productId"),
                row.Int("purchaseCount"))),
        ],
    };

    /// <summary>erswsPurchaseResponse. Each piece is named once, as it was ordered.</summary>
    public static WireReply Purchased(Outcome<CarriedOutOrder> outcome, PurchaseDraft draft) =>
        MoneyMap.Reply(InvoiceService.RequestPurchase, outcome, (writer, done) =>
        {
            PrincipalMap.Write(writer, "paymentPrincipal", done.Sender);
            writer.WriteMember("purchaseReference", done.Order.ErsReference.Value);
            foreach (var row in draft.Rows)
                WritePieces(writer, row);
            PrincipalMap.Write(writer, "receiverPrincipal", done.Receiver);
        });

    private static void WritePieces(XmlWriter writer, PurchaseRowDraft row)
    {
        for (var piece = 0; piece < row.Count; piece++)
        {
            writer.WriteStartElement("purchasedProducts");
            writer.WriteMember("productId", row.ProductId);
            writer.WriteMember("productIdType", row.ProductIdType);
            writer.WriteEndElement();
        }
    }
}

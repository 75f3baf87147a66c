using System.Xml;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.Simulator.Soap.Eproducts;

/// <summary>An answer of the eProducts service: other members in front, and codes with meanings of its own.</summary>
internal sealed class EproductsReply : WireReply
{
    private static readonly Operation[] OfProducts =
        [EproductsService.GetProductList, EproductsService.GetProductListCount, EproductsService.GetProductListBySequence];

    public override int Number => EproductsCodes.Of(Refusal).Number;

    /// <summary>The documented answer to cancelVoucherReservation has the name of another operation's.</summary>
    protected override string Element =>
        Operation == EproductsService.CancelVoucherReservation ? EproductsService.ReserveVoucher.Name + "Response" : base.Element;

    protected override void WriteBase(XmlWriter writer)
    {
        var (number, text) = EproductsCodes.Of(Refusal);
        writer.WriteMember("errorDescription", Refusal is null && OfProducts.Contains(Operation) ? "Success" : text);
        writer.WriteMember("ersReference", ErsReference);
        writer.WriteMember("resultCode", number);
    }
}

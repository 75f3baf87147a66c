using System.Xml.Linq;

namespace ShopTests;

/// <summary>A request as SEQR takes it, signed by the public test terminal.</summary>
internal static class SeqrRequest
{
    private static readonly XNamespace Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    private static readonly XNamespace Seqr = "http://external.interfaces.ers.seamless.com/";

    public static string Of(string operation, params XElement[] members) =>
        new XElement(
            Soap + "Envelope",
            new XElement(Soap + "Body", new XElement(Seqr + operation, Context(), members))).ToString();

    private static XElement Context() => new(
        "context",
        new XElement("channel", "WS"),
        new XElement("clientId", "The Shop"),
        new XElement("clientReference", "The Shop 1.0"),
        new XElement("clientRequestTimeout", 0),
        new XElement("initiatorPrincipalId", new XElement("id", "public_test_shop_terminal"), new XElement("type", "TERMINALID")),
        new XElement("password", "12345678"));
}

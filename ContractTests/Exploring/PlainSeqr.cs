using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace SeqrSandbox.ContractTests.Exploring;

/// <summary>SEQR's operations over plain HTTP. Whatever is not a whole answer with a result code is none.</summary>
internal sealed class PlainSeqr(HttpClient http, Uri endpoint)
{
    private static readonly XNamespace Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    private static readonly XNamespace Seqr = "http://external.interfaces.ers.seamless.com/";

    /// <summary>Whether the last answer was a 200 without anything in it.</summary>
    public bool LastWasEmpty { get; private set; }

    public Task<PlainAnswer?> SendInvoice(PlainOrder order, string notificationUrl, string backUrl) => Call(
        "sendInvoice",
        new XElement(
            "invoice",
            new XElement("acknowledgmentMode", "NO_ACKNOWLEDGMENT"),
            new XElement("backURL", backUrl),
            new XElement("clientInvoiceId", order.Id),
            new XElement("notificationUrl", notificationUrl),
            new XElement("title", "Plain Shop"),
            Total(order.Amount)));

    public Task<PlainAnswer?> GetPaymentStatus(string invoice) =>
        Call("getPaymentStatus", new XElement("invoiceReference", invoice), new XElement("invoiceVersion", 0));

    public Task<PlainAnswer?> CancelInvoice(string invoice) => Call("cancelInvoice", new XElement("invoiceReference", invoice));

    public Task<PlainAnswer?> RefundPayment(string ers, decimal amount) => Call(
        "refundPayment", new XElement("ersReference", ers), new XElement("invoice", new XElement("title", "Refund"), Total(amount)));

    private async Task<PlainAnswer?> Call(string operation, params XElement[] members)
    {
        LastWasEmpty = false;
        try
        {
            using var content = new StringContent(Envelope(operation, members), Encoding.UTF8, "text/xml");
            using var response = await http.PostAsync(endpoint, content);
            var text = await response.Content.ReadAsStringAsync();
            LastWasEmpty = response.IsSuccessStatusCode && text.Length == 0;
            return response.IsSuccessStatusCode && XDocument.Parse(text).Descendants("return").SingleOrDefault() is { } answer
                && int.TryParse((string?)answer.Element("resultCode"), CultureInfo.InvariantCulture, out var code)
                    ? new(code, answer)
                    : null;
        }
        catch (Exception error) when (error is HttpRequestException or IOException or TaskCanceledException or System.Xml.XmlException)
        {
            return null;
        }
    }

    private static string Envelope(string operation, XElement[] members) => new XElement(
        Soap + "Envelope",
        new XElement(
            Soap + "Body",
            new XElement(
                Seqr + operation,
                new XElement(
                    "context",
                    new XElement("channel", "WS"),
                    new XElement("clientId", "Plain Shop"),
                    new XElement("clientReference", "Plain Shop 1.0"),
                    new XElement("clientRequestTimeout", 0),
                    new XElement(
                        "initiatorPrincipalId", new XElement("id", "public_test_shop_terminal"), new XElement("type", "TERMINALID")),
                    new XElement("password", "12345678")),
                members))).ToString();

    private static XElement Total(decimal amount) => new(
        "totalAmount", new XElement("currency", "SEK"), new XElement("value", amount.ToString(CultureInfo.InvariantCulture)));
}

/// <summary>A whole answer.</summary>
internal sealed record PlainAnswer(int Code, XElement Members)
{
    public string? Text(string member) => (string?)Members.Element(member);
}

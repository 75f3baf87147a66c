using System.Globalization;
using System.Xml.Linq;

namespace ShopTests;

/// <summary>The shop's checkout, under test here: a few of SEQR's operations over plain HTTP.</summary>
public sealed class Checkout(HttpClient http, Uri seqr, Uri? notificationUrl = null)
{
    /// <summary>Sends the bill of an order; the reference that SEQR gave it.</summary>
    public async Task<string> BillAsync(string order, decimal total)
    {
        var answer = await CallAsync("sendInvoice", new XElement(
            "invoice",
            new XElement("acknowledgmentMode", "NO_ACKNOWLEDGMENT"),
            new XElement("clientInvoiceId", order),
            notificationUrl is null ? null : new XElement("notificationUrl", notificationUrl),
            new XElement("title", "The Shop"),
            Amount(total)));
        return answer.Text("invoiceReference");
    }

    /// <summary>Asks for the state of an order. SEQR takes this for the acknowledgment of a payment.</summary>
    public async Task<OrderState> AskAsync(string reference)
    {
        var answer = await CallAsync("getPaymentStatus", new XElement("invoiceReference", reference), new XElement("invoiceVersion", 0));
        return answer.Text("status") switch
        {
            "PAID" => OrderState.Paid(answer.Text("ersReference")),
            "CANCELED" => OrderState.Canceled,
            "FAILED" => OrderState.Failed,
            _ => OrderState.Open,
        };
    }

    /// <summary>Takes a bill back that nobody has paid.</summary>
    public async Task CancelAsync(string reference) => await CallAsync("cancelInvoice", new XElement("invoiceReference", reference));

    /// <summary>Gives money back.</summary>
    public async Task RefundAsync(string ersReference, decimal amount) =>
        await CallAsync(
            "refundPayment",
            new XElement("ersReference", ersReference),
            new XElement("invoice", new XElement("title", "Refund"), Amount(amount)));

    private async Task<SeqrAnswer> CallAsync(string operation, params XElement[] members)
    {
        using var content = new StringContent(SeqrRequest.Of(operation, members), null, "text/xml");
        using var response = await http.PostAsync(seqr, content);
        return SeqrAnswer.Read(await response.Content.ReadAsStringAsync());
    }

    private static XElement Amount(decimal value) =>
        new("totalAmount", new XElement("currency", "SEK"), new XElement("value", value.ToString(CultureInfo.InvariantCulture)));
}

// Sends an invoice, waits until it is paid, and prints the reference of the payment. .NET 10 or later, nothing else.
using System.Text;
using System.Xml.Linq;

const string Sandbox = "{address}";
using var http = new HttpClient();

var sent = await Call("sendInvoice", $"""
    <invoice>
      <acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>
      <issueDate>{DateTime.UtcNow:o}</issueDate>
      <title>Example Shop</title>
      <clientInvoiceId>{Guid.NewGuid()}</clientInvoiceId>
      <invoiceRows><invoiceRow>
        <itemDescription>Tea</itemDescription>
        <itemQuantity>2</itemQuantity>
        <itemTotalAmount><currency>SEK</currency><value>149.90</value></itemTotalAmount>
      </invoiceRow></invoiceRows>
      <totalAmount><currency>SEK</currency><value>149.90</value></totalAmount>
      <cashierId>web</cashierId>
    </invoice>
    """);
if (sent("resultCode") != "0")
    throw new InvalidOperationException($"sendInvoice answered {sent("resultCode")} {sent("resultDescription")}");
Console.WriteLine($"Pay it here: {Sandbox}/R{sent("invoiceReference")}");

Func<string, string?> bill = _ => "0";
do
{
    await Task.Delay(1000);
    bill = await Call("getPaymentStatus", $"<invoiceReference>{sent("invoiceReference")}</invoiceReference><invoiceVersion>{bill("version")}</invoiceVersion>");
    Console.WriteLine(bill("status"));
}
while (bill("status") is "ISSUED" or "PENDING_ISSUER_ACKNOWLEDGE");
if (bill("status") == "PAID")
    Console.WriteLine($"Keep this with the order: {bill("ersReference")}");

async Task<Func<string, string?>> Call(string operation, string members)
{
    var envelope = $"""
        <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:ext="http://external.interfaces.ers.seamless.com/">
          <soapenv:Body>
            <ext:{operation}>
              <context>
                <channel>WEB</channel>
                <clientId>Example Shop</clientId>
                <clientReference>Shop backend 1.0</clientReference>
                <clientRequestTimeout>0</clientRequestTimeout>
                <initiatorPrincipalId><id>public_test_shop_terminal</id><type>TERMINALID</type></initiatorPrincipalId>
                <password>12345678</password>
              </context>
              {members}
            </ext:{operation}>
          </soapenv:Body>
        </soapenv:Envelope>
        """;
    using var answer = await http.PostAsync($"{Sandbox}/soap/merchant/cashregister-2", new StringContent(envelope, Encoding.UTF8, "text/xml"));
    var document = XDocument.Parse(await answer.Content.ReadAsStringAsync());
    return name => document.Descendants(name).FirstOrDefault()?.Value;
}

using System.Text;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.ContractTests.Pages.Dashboard;

/// <summary>Tests of the dashboard as a visitor without scripts meets it.</summary>
public abstract class DashboardSuite : PagesSuite
{
    private protected const string Context =
        "<context><channel>WEB</channel><clientId>Example Shop</clientId>"
            + "<clientReference>Shop backend 1.0</clientReference><clientRequestTimeout>0</clientRequestTimeout>" +
        "<initiatorPrincipalId><id>public_test_shop_terminal</id><type>TERMINALID</type></initiatorPrincipalId>"
            + "<password>12345678</password></context>";

    /// <summary>A call as a merchant's backend posts it.</summary>
    private protected async Task<string> Call(string operation, string members, string? context = null)
    {
        using var content = new StringContent(Wire.Message.Of(operation, members, context ?? Context), Encoding.UTF8, "text/xml");
        using var answer = await Host.Client.PostAsync(InvoiceService.Path, content);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>An invoice that a call has sent; its reference.</summary>
    private protected async Task<string> GivenSent(string members = "", string? context = null)
    {
        var answer = await Call(
            "sendInvoice",
            Wire.Message.Invoice("149.90", "<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>" + members),
            context);
        return answer.Split("<invoiceReference>")[1].Split('<')[0];
    }

    private protected Task<string> Poll(string reference, int version = 1) =>
        Call("getPaymentStatus", $"<invoiceReference>{reference}</invoiceReference><invoiceVersion>{version}</invoiceVersion>");

    /// <summary>So many invoices, put into the store: the last one is the newest.</summary>
    private protected Task GivenInvoices(int count) => ManyInvoices.Put(Host.Sandbox, count);
}

using System.Text;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.ContractTests.Journal;

/// <summary>Tests of what is recorded, each with a simulator of its own that is called over the wire.</summary>
public abstract class JournalSuite(Transport transport) : ControlSuite(transport)
{
    /// <summary>Posts a message as it stands; answers the body.</summary>
    private protected async Task<string> Post(byte[] body, string contentType = "text/xml; charset=utf-8", string sandbox = "")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var response = await Host.Client.PostAsync(new Uri(sandbox + InvoiceService.Path, UriKind.Relative), content);
        return await response.Content.ReadAsStringAsync();
    }

    private protected Task<string> Call(string operation, string members = "", string? context = null, string sandbox = "") =>
        Post(Encoding.UTF8.GetBytes(Message.Of(operation, members, context)), sandbox: sandbox);

    private protected Task<string> Nop(string sandbox = "") => Call("benchmarkingNop", sandbox: sandbox);

    /// <summary>Sends a bill of so much; its reference.</summary>
    private protected async Task<string> GivenBill(
        string total = "149.90", string members = "<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>") =>
        Member(await Call("sendInvoice", Message.Invoice(total, members)), "invoiceReference");

    private protected static string Member(string answer, string name) => answer.Split($"<{name}>")[1].Split('<')[0];
}

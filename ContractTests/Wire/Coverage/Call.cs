using System.Text;
using System.Xml;
using System.Xml.Linq;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Wire.Coverage;

/// <summary>A call as it goes over the wire, read for what it names.</summary>
internal sealed record Call(string Operation, XElement Element)
{
    public bool NamesAScenario => Text("context", "clientComment")?.Contains("scenario=", StringComparison.Ordinal) == true;

    /// <summary>Null where the bytes are no call that can be read plainly.</summary>
    public static Call? Read(byte[] body)
    {
        try
        {
            using var reader =
                XmlReader.Create(new MemoryStream(body), new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true });
            var call = XDocument.Load(reader).Root!.Elements().LastOrDefault()?.Elements().FirstOrDefault();
            return call is not null && Contract.Operations.Contains(call.Name.LocalName) ? new(call.Name.LocalName, call) : null;
        }
        catch (Exception unreadable) when (unreadable is XmlException or DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The state of the invoice that the call names, of any merchant.</summary>
    public async Task<string> StateOfItsInvoice(IStore store) =>
        await Find(store) is { } found ? Contract.NameOf(found.Value.Phase) : Contract.None;

    private async Task<Stored<Invoice>?> Find(IStore store) => Operation switch
    {
        "getPaymentStatus" when Text("invoiceReference") is null or "" =>
            Text("context", "initiatorPrincipalId", "id") is { } till ? await store.FindLatestInvoiceOf(till) : null,
        "updateInvoice" or "getPaymentStatus" or "cancelInvoice" or "commitReservation"
            when Text("invoiceReference") is { Length: > 0 } reference =>
            await store.FindInvoice(new InvoiceReference(reference)),
        "submitPaymentReceipt" or "refundPayment" when Text("ersReference") is { Length: > 0 } reference =>
            await store.FindInvoice(new ErsReference(reference)),
        _ => null,
    };

    // Of several members of one name the last counts; a member in a namespace is none.
    private string? Text(params string[] path) =>
        path.Aggregate((XElement?)Element, (element, name) => element?.Elements(name).LastOrDefault())?.Value;
}

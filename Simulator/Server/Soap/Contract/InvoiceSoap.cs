using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Soap.Wsdl;

namespace SeqrSandbox.Simulator.Soap.Contract;

/// <summary>The invoice service on the wire.</summary>
internal static class InvoiceSoap
{
    public const string Namespace = "http://external.interfaces.ers.seamless.com/";

    /// <summary>
    /// On the oldest path an invoice without acknowledgmentMode needs no acknowledgment, on the two newer ones it needs one.
    /// Source: SEQR API 2.6.0 and integrations in the field.
    /// </summary>
    public static readonly SoapService Service = new(InvoiceService.Contract)
    {
        Namespace = Namespace,
        Paths =
        [
            new(InvoiceService.Path, AcknowledgmentMode.RequireAcknowledgment),
            new("/extclientproxy/service/v2", AcknowledgmentMode.RequireAcknowledgment),
            new("/extclientproxy/service", AcknowledgmentMode.NoAcknowledgment),
        ],
        Wsdl = WsdlDocument.Embedded("ERSWSExternalClientService.wsdl"),
        Contract = typeof(IErsService),
        Implementation = typeof(ErsService),
    };
}

using System.ServiceModel;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace SeqrSandbox.ContractTests.Foreign.Stacks;

/// <summary>What is needed of the service, as svcutil makes it.</summary>
[ServiceContract(Name = "ERSWSExternalClientService", Namespace = Uri)]
[XmlSerializerFormat]
public interface IWcfService
{
    /// <summary>The namespace of the service.</summary>
    const string Uri = "http://external.interfaces.ers.seamless.com/";

    [OperationContract(Name = "sendInvoice", Action = "", ReplyAction = "*")]
    Task<WcfSent?> SendInvoiceAsync(WcfBill bill);
}

/// <summary>sendInvoice. Its members are few: this is about answers.</summary>
[MessageContract(WrapperName = "sendInvoice", WrapperNamespace = IWcfService.Uri)]
public sealed class WcfBill
{
    [MessageBodyMember(Name = "invoice", Namespace = IWcfService.Uri, Order = 0)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WcfInvoice Invoice { get; set; } = new();
}

/// <summary>A bill's title and total.</summary>
public sealed class WcfInvoice
{
    [XmlElement("title", Form = XmlSchemaForm.Unqualified)]
    public string Title { get; set; } = "Example Shop";

    [XmlElement("totalAmount", Form = XmlSchemaForm.Unqualified)]
    public WcfAmount TotalAmount { get; set; } = new();
}

/// <summary>An amount as svcutil makes it: a decimal.</summary>
public sealed class WcfAmount
{
    [XmlElement("currency", Form = XmlSchemaForm.Unqualified)]
    public string Currency { get; set; } = "SEK";

    [XmlElement("value", Form = XmlSchemaForm.Unqualified)]
    public decimal Value { get; set; } = 199.90m;
}

/// <summary>sendInvoiceResponse.</summary>
[MessageContract(WrapperName = "sendInvoiceResponse", WrapperNamespace = IWcfService.Uri)]
public sealed class WcfSent
{
    [MessageBodyMember(Name = "return", Namespace = IWcfService.Uri, Order = 0)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WcfAnswer? Answer { get; set; }
}

/// <summary>What is read of the answer.</summary>
public sealed class WcfAnswer
{
    [XmlElement("resultCode", Form = XmlSchemaForm.Unqualified)]
    public int ResultCode { get; set; }

    [XmlElement("invoiceReference", Form = XmlSchemaForm.Unqualified)]
    public string? InvoiceReference { get; set; }
}

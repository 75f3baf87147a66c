using System.ComponentModel;
using System.Xml.Schema;
using System.Xml.Serialization;

#pragma warning disable CS1591 // The contract documents the members; names and order are the contract's.

namespace Reference.Client.Wire;

/// <summary>erswsPrincipalInformationResponse.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WirePrincipalInformationResponse : WireResponse
{
    [XmlElement("requestedPrincipal", Form = XmlSchemaForm.Unqualified)]
    public WirePrincipal? RequestedPrincipal { get; set; }
}

/// <summary>erswsTopupResponse.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireTopupResponse : WireResponse
{
    [XmlElement("requestedTopupAmount", Form = XmlSchemaForm.Unqualified)]
    public WireAmount? RequestedTopupAmount { get; set; }

    [XmlElement("senderPrincipal", Form = XmlSchemaForm.Unqualified)]
    public WirePrincipal? SenderPrincipal { get; set; }

    [XmlElement("topupAccountSpecifier", Form = XmlSchemaForm.Unqualified)]
    public WireAccountSpecifier? TopupAccountSpecifier { get; set; }

    [XmlElement("topupAmount", Form = XmlSchemaForm.Unqualified)]
    public WireAmount? TopupAmount { get; set; }

    [XmlElement("topupPrincipal", Form = XmlSchemaForm.Unqualified)]
    public WirePrincipal? TopupPrincipal { get; set; }
}

/// <summary>erswsTransferResponse.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireTransferResponse : WireResponse
{
    [XmlElement("receivedAmount", Form = XmlSchemaForm.Unqualified)]
    public WireAmount? ReceivedAmount { get; set; }

    [XmlElement("receiverPrincipal", Form = XmlSchemaForm.Unqualified)]
    public WirePrincipal? ReceiverPrincipal { get; set; }

    [XmlElement("requestedTransferAmount", Form = XmlSchemaForm.Unqualified)]
    public WireAmount? RequestedTransferAmount { get; set; }

    [XmlElement("senderPrincipal", Form = XmlSchemaForm.Unqualified)]
    public WirePrincipal? SenderPrincipal { get; set; }
}

/// <summary>erswsPurchaseResponse.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WirePurchaseResponse : WireResponse
{
    [XmlElement("paymentPrincipal", Form = XmlSchemaForm.Unqualified)]
    public WirePrincipal? PaymentPrincipal { get; set; }

    [XmlElement("purchaseReference", Form = XmlSchemaForm.Unqualified)]
    public string? PurchaseReference { get; set; }

    [XmlElement("purchasedProducts", Form = XmlSchemaForm.Unqualified)]
    public WireProductSpecifier[]? PurchasedProducts { get; set; }

    [XmlElement("receiverPrincipal", Form = XmlSchemaForm.Unqualified)]
    public WirePrincipal? ReceiverPrincipal { get; set; }
}

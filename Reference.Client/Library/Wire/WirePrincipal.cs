using System.ComponentModel;
using System.Xml.Schema;
using System.Xml.Serialization;

#pragma warning disable CS1591 // The contract documents the members; names and order are the contract's.

namespace Reference.Client.Wire;

/// <summary>principal: a party of SEQR with its accounts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WirePrincipal
{
    [XmlElement("principalId", Form = XmlSchemaForm.Unqualified)]
    public WirePrincipalId? PrincipalId { get; set; }

    [XmlElement("principalName", Form = XmlSchemaForm.Unqualified)]
    public string? PrincipalName { get; set; }

    [XmlArray("accounts", Form = XmlSchemaForm.Unqualified)]
    [XmlArrayItem("account", Form = XmlSchemaForm.Unqualified)]
    public WirePrincipalAccount[]? Accounts { get; set; }

    [XmlElement("status", Form = XmlSchemaForm.Unqualified)]
    public string? Status { get; set; }

    [XmlElement("msisdn", Form = XmlSchemaForm.Unqualified)]
    public string? Msisdn { get; set; }
}

/// <summary>principalAccount: an account of a principal.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WirePrincipalAccount
{
    [XmlElement("accountDescription", Form = XmlSchemaForm.Unqualified)]
    public string? AccountDescription { get; set; }

    [XmlElement("accountSpecifier", Form = XmlSchemaForm.Unqualified)]
    public WireAccountSpecifier? AccountSpecifier { get; set; }

    [XmlElement("balance", Form = XmlSchemaForm.Unqualified)]
    public WireAmount? Balance { get; set; }

    [XmlElement("creditLimit", Form = XmlSchemaForm.Unqualified)]
    public WireAmount? CreditLimit { get; set; }
}

/// <summary>principalAccountSpecifier: which account.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireAccountSpecifier
{
    [XmlElement("accountId", Form = XmlSchemaForm.Unqualified)]
    public string? AccountId { get; set; }

    [XmlElement("accountTypeId", Form = XmlSchemaForm.Unqualified)]
    public string? AccountTypeId { get; set; }
}

/// <summary>principalId: the id of a caller or another party.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WirePrincipalId
{
    [XmlElement("id", Form = XmlSchemaForm.Unqualified)]
    public string? Id { get; set; }

    [XmlElement("type", Form = XmlSchemaForm.Unqualified)]
    public string? Type { get; set; }

    [XmlElement("userId", Form = XmlSchemaForm.Unqualified)]
    public string? UserId { get; set; }
}

using System.ComponentModel;
using System.Xml.Schema;
using System.Xml.Serialization;
using Reference.Client.Transport;

#pragma warning disable CS1591 // The contract documents the members; names and order are the contract's.

namespace Reference.Client.Wire;

/// <summary>erswsResponse: the first members of every answer.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public class WireResponse
{
    [XmlElement("ersReference", Form = XmlSchemaForm.Unqualified)]
    public string? ErsReference { get; set; }

    [XmlElement("resultCode", Form = XmlSchemaForm.Unqualified)]
    public string? ResultCode { get; set; }

    [XmlElement("resultDescription", Form = XmlSchemaForm.Unqualified)]
    public string? ResultDescription { get; set; }
}

/// <summary>Requires members that the caller needs. Without them the answer is not understood.</summary>
internal static class RequiredMember
{
    public static string Required(this string? text, string member) =>
        string.IsNullOrEmpty(text) ? throw new AnswerNotUnderstoodException($"the answer has no {member}") : text;
}

using System.ComponentModel;
using System.Xml.Schema;
using System.Xml.Serialization;
using Reference.Client.Transport;

#pragma warning disable CS1591 // The members are the contract's own, spelled and ordered as there; they say nothing new.

namespace Reference.Client.Wire;

/// <summary>erswsResponse: what every answer begins with.</summary>
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

/// <summary>What the caller cannot go on without must be there, else the answer is not understood.</summary>
internal static class RequiredMember
{
    public static string Required(this string? text, string member) =>
        string.IsNullOrEmpty(text) ? throw new AnswerNotUnderstoodException($"the answer has no {member}") : text;
}

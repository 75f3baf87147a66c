using System.Xml;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>An attribute of a request's element. The contract has none: what an attribute says is only told of.</summary>
/// <param name="Name">Its local name.</param>
/// <param name="Namespace">Its namespace; a schema instance's of whatever year is <see cref="Instance"/>.</param>
/// <param name="Value">What it says.</param>
/// <param name="ValueNamespace">Of a type's name, the namespace that its prefix stands for; null where it stands for none.</param>
internal readonly record struct WireAttribute(string Name, string Namespace, string Value, string? ValueNamespace)
{
    public const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>SOAP 1.1's encoding of objects, which stacks mix into messages that are not encoded.</summary>
    public const string Encoding = "http://schemas.xmlsoap.org/soap/encoding/";

    private const string Declarations = "http://www.w3.org/2000/xmlns/";
    private const string Xml = "http://www.w3.org/XML/1998/namespace";

    /// <summary>
    /// Whether it is said of the element that it has no value. It was called null before 2001, and kSOAP2 calls it so
    /// still.
    /// </summary>
    public bool IsNil => Namespace == Instance && Name is "nil" or "null" && Value.Trim() is "true" or "1";

    /// <summary>Whether the element's value is said to stand elsewhere.</summary>
    public bool IsReference => Name == "href" && Namespace.Length == 0;

    public bool IsType => Name == "type" && Namespace == Instance;

    /// <summary>
    /// Whether an attribute says nothing of an element's value: a declaration, an attribute of XML or SOAP itself,
    /// where a schema is, and what
    /// SOAP's encoding adds for its own sake.
    /// </summary>
    public static bool IsSilent(string @namespace, string name) => @namespace switch
    {
        Declarations or Xml or Soap11.EnvelopeNamespace => true,
        Encoding => name is "root" or "arrayType",
        Instance => name is "schemaLocation" or "noNamespaceSchemaLocation",
        _ => false,
    };

    /// <summary>The attribute at which the reader stands.</summary>
    public static WireAttribute Read(XmlReader reader)
    {
        WireAttribute read = new(reader.LocalName, OfThisYear(reader.NamespaceURI), reader.Value, null);
        return read.IsType ? read with { ValueNamespace = reader.LookupNamespace(PrefixOf(read.Value)) } : read;
    }

    private static string OfThisYear(string @namespace) =>
        @namespace is "http://www.w3.org/1999/XMLSchema-instance" or "http://www.w3.org/2000/10/XMLSchema-instance" ? Instance : @namespace;

    private static string PrefixOf(string qualifiedName) =>
        qualifiedName.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? qualifiedName[..colon].Trim() : "";
}

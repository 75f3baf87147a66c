using System.Xml;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>An attribute of a request's element. The contract has none, so an attribute only causes findings.</summary>
/// <param name="Name">Its local name.</param>
/// <param name="Namespace">Its namespace; <see cref="Instance"/> stands for each year's version of it.</param>
/// <param name="Value">Its value.</param>
/// <param name="ValueNamespace">The namespace of the prefix in a type's name; null if the prefix has none.</param>
internal readonly record struct WireAttribute(string Name, string Namespace, string Value, string? ValueNamespace)
{
    public const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>SOAP 1.1's encoding of objects, which stacks mix into messages that are not encoded.</summary>
    public const string Encoding = "http://schemas.xmlsoap.org/soap/encoding/";

    private const string Declarations = "http://www.w3.org/2000/xmlns/";
    private const string Xml = "http://www.w3.org/XML/1998/namespace";

    /// <summary>
    /// Whether it says that the element has no value. Its name was null before 2001, and still is in kSOAP2.
    /// </summary>
    public bool IsNil => Namespace == Instance && Name is "nil" or "null" && Value.Trim() is "true" or "1";

    /// <summary>Whether it says that the element's value stands elsewhere.</summary>
    public bool IsReference => Name == "href" && Namespace.Length == 0;

    public bool IsType => Name == "type" && Namespace == Instance;

    /// <summary>
    /// Whether an attribute says nothing about an element's value: a declaration, an attribute of XML or SOAP itself,
    /// the location of a schema, or an addition of SOAP's encoding for its own use.
    /// </summary>
    public static bool IsSilent(string @namespace, string name) => @namespace switch
    {
        Declarations or Xml or Soap11.EnvelopeNamespace => true,
        Encoding => name is "root" or "arrayType",
        Instance => name is "schemaLocation" or "noNamespaceSchemaLocation",
        _ => false,
    };

    /// <summary>Reads the reader's current attribute.</summary>
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

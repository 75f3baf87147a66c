using System.Xml;

namespace SeqrSandbox.Simulator.Soap.Streaming;

/// <summary>
/// The place of the answer's long text in an envelope. Its value marks the place: a character that XML forbids.
/// </summary>
internal enum Placeholder : byte
{
    /// <summary>The text's bytes in base64.</summary>
    Base64 = 1,

    /// <summary>The text itself.</summary>
    Text = 2,
}

/// <summary>Writes members that hold nothing but a placeholder.</summary>
internal static class PlaceholderMembers
{
    public static void WritePlaceholder(this XmlWriter writer, string name, Placeholder placeholder)
    {
        writer.WriteStartElement(name);
        writer.WriteRaw(((char)placeholder).ToString());
        writer.WriteEndElement();
    }
}

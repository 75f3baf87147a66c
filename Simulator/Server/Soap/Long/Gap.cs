using System.Xml;

namespace SeqrSandbox.Simulator.Soap.Long;

/// <summary>A place in an envelope where the long text of the answer goes. Its value stands there: a character that XML never holds.</summary>
internal enum Gap : byte
{
    /// <summary>The text's bytes in base64.</summary>
    Base64 = 1,

    /// <summary>The text itself.</summary>
    Text = 2,
}

/// <summary>Writes members that hold nothing but a gap.</summary>
internal static class GapMembers
{
    public static void WriteGap(this XmlWriter writer, string name, Gap gap)
    {
        writer.WriteStartElement(name);
        writer.WriteRaw(((char)gap).ToString());
        writer.WriteEndElement();
    }
}

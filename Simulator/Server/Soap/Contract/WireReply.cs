using System.Xml;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Soap.Streaming;

namespace SeqrSandbox.Simulator.Soap.Contract;

/// <summary>
/// The answer of every operation: a wrapper with one <c>return</c>, which starts with the base members. The prefixes and
/// the order are part of the contract: clients in the field walk the answer by them. Source: docs/protocol.md, "Shape of a response".
/// </summary>
internal class WireReply
{
    public required Operation Operation { get; init; }

    /// <summary>Why the call was not carried out; null for a success. Only its code goes on the wire.</summary>
    public Refusal? Refusal { get; init; }

    public ResultCode Code => Refusal?.Code ?? ResultCode.Success;

    /// <summary>The number that goes on the wire: services differ in theirs.</summary>
    public virtual int Number => (int)Code;

    public string? ErsReference { get; init; }

    /// <summary>What a call did, in a sentence for people. It is in the journal, and never on the wire.</summary>
    public string? Summary { get; init; }

    /// <summary>The call's invoice, as the merchant was told of it; null for a refusal, or without one.</summary>
    public Invoice? Subject { get; init; }

    /// <summary>Writes the operation's own members; null without any.</summary>
    public Action<XmlWriter>? Members { get; init; }

    /// <summary>A text too long for memory. Members writes a placeholder in its place.</summary>
    public Spool? LongText { get; init; }

    /// <summary>The name of the wrapper.</summary>
    protected virtual string Element => Operation.Name + "Response";

    /// <param name="writer">Receives the reply.</param>
    /// <param name="service">The namespace of the service.</param>
    public void Write(XmlWriter writer, string service)
    {
        writer.WriteStartElement("ns2", Element, service);
        writer.WriteStartElement("return");
        WriteBase(writer);
        Members?.Invoke(writer);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>Writes the members that each answer of the service begins with.</summary>
    protected virtual void WriteBase(XmlWriter writer)
    {
        writer.WriteMember("ersReference", ErsReference);
        writer.WriteMember("resultCode", (int)Code);
        writer.WriteMember("resultDescription", Code.Description());
    }
}

using System.ServiceModel.Channels;
using System.Xml;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.Simulator.Soap.Engine;

/// <summary>An envelope as SEQR writes it: prefix <c>soap</c>, no header, no other declaration.</summary>
internal sealed class ReplyMessage(WireReply reply) : Message
{
    public override MessageHeaders Headers { get; } = new(MessageVersion.Soap11);

    public override MessageProperties Properties { get; } = [];

    public override MessageVersion Version => MessageVersion.Soap11;

    protected override void OnWriteStartEnvelope(XmlDictionaryWriter writer) => writer.WriteStartElement("soap", "Envelope", Ers.EnvelopeNamespace);

    protected override void OnWriteStartBody(XmlDictionaryWriter writer) => writer.WriteStartElement("soap", "Body", Ers.EnvelopeNamespace);

    protected override void OnWriteBodyContents(XmlDictionaryWriter writer) => reply.Write(writer);
}

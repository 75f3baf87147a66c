using System.ServiceModel.Channels;
using System.Xml;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.Simulator.Soap.SoapCoreEngine;

/// <summary>An envelope as SEQR writes it: prefix <c>soap</c>, no header, no other declaration.</summary>
/// <param name="reply">The reply in it.</param>
/// <param name="service">The namespace of the service.</param>
internal sealed class ReplyMessage(WireReply reply, string service) : Message
{
    public override MessageHeaders Headers { get; } = new(MessageVersion.Soap11);

    public override MessageProperties Properties { get; } = [];

    public override MessageVersion Version => MessageVersion.Soap11;

    protected override void OnWriteStartEnvelope(XmlDictionaryWriter writer) =>
        writer.WriteStartElement("soap", "Envelope", Soap11.EnvelopeNamespace);

    protected override void OnWriteStartBody(XmlDictionaryWriter writer) =>
        writer.WriteStartElement("soap", "Body", Soap11.EnvelopeNamespace);

    protected override void OnWriteBodyContents(XmlDictionaryWriter writer) => reply.Write(writer, service);
}

using System.ServiceModel;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace Reference.Client.Wire;

/// <summary>The wrapper of an answer: it holds one <c>return</c>.</summary>
/// <typeparam name="T">The operation's return type.</typeparam>
[MessageContract]
internal abstract class Reply<T>
    where T : WireResponse
{
    [MessageBodyMember(Name = "return", Namespace = SeqrNamespace.Uri, Order = 0)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public T? Return { get; set; }
}

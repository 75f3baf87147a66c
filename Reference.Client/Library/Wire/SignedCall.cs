using System.ServiceModel;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace Reference.Client.Wire;

/// <summary>A request that begins with its caller's credentials: every one but benchmarkingNop.</summary>
/// <remarks>
/// Requests and replies are message contracts, because System.ServiceModel heeds Form = Unqualified on their members, but not on
/// the parameters and results of a method.
/// </remarks>
[MessageContract]
internal abstract class SignedCall
{
    [MessageBodyMember(Name = "context", Namespace = SeqrNamespace.Uri, Order = 0)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WireContext? Context { get; set; }
}

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

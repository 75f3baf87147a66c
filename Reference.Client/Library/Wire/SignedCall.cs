using System.ServiceModel;
using System.Xml.Schema;
using System.Xml.Serialization;

namespace Reference.Client.Wire;

/// <summary>A request that begins with the caller's credentials. Every request except benchmarkingNop does.</summary>
/// <remarks>
/// Requests and replies are message contracts, because System.ServiceModel applies Form = Unqualified to their members, but not to the
/// parameters and results of a method.
/// </remarks>
[MessageContract]
internal abstract class SignedCall
{
    [MessageBodyMember(Name = "context", Namespace = SeqrNamespace.Uri, Order = 0)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public WireContext? Context { get; set; }
}

/// <summary>The wrapper of an answer. It contains one <c>return</c>.</summary>
/// <typeparam name="T">The operation's return type.</typeparam>
[MessageContract]
internal abstract class Reply<T>
    where T : WireResponse
{
    [MessageBodyMember(Name = "return", Namespace = SeqrNamespace.Uri, Order = 0)]
    [XmlElement(Form = XmlSchemaForm.Unqualified)]
    public T? Return { get; set; }
}

using System.Reflection;
using System.Xml;
using Microsoft.AspNetCore.Http.Features;
using SeqrSandbox.Simulator.Soap.Contract;
using SoapCore.Serializer;

namespace SeqrSandbox.Simulator.Soap.SoapCoreEngine;

/// <summary>Gives an operation the request that the guard read.</summary>
internal sealed class RequestHandover(IHttpContextAccessor http) : IXmlSerializationHandler
{
    public object DeserializeInputParameter(
        XmlDictionaryReader xmlReader,
        Type parameterType,
        string parameterName,
        string parameterNs,
        ICustomAttributeProvider customAttributeProvider,
        IEnumerable<Type>? knownTypes = null) =>
        http.HttpContext!.Features.GetRequiredFeature<WireRequest>();
}

using System.Text;
using System.Xml;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>The fault codes of SOAP 1.1.</summary>
internal enum FaultCode
{
    Client,
    Server,
    MustUnderstand,
    VersionMismatch,
}

/// <summary>The request is not a call. The message goes out as the faultstring: one line on how to mend it.</summary>
internal sealed class SoapFaultException(FaultCode code, string reason, int status = StatusCodes.Status500InternalServerError)
    : Exception(reason)
{
    public FaultCode Code { get; } = code;

    public int Status { get; } = status;

    public static SoapFaultException Client(string reason) => new(FaultCode.Client, reason);
}

/// <summary>Writes a SOAP 1.1 fault.</summary>
internal static class FaultResponse
{
    /// <summary>Longer than any reason of the simulator's own; only the XML parser's may be longer.</summary>
    private const int MostLetters = 1000;

    public static SoapAnswer Of(FaultCode code, string reason, int status) => new(status, Soap11.ContentType, Body(code, reason));

    public static Task Write(HttpContext context, FaultCode code, string reason, int status) => Of(code, reason, status).Send(context);

    private static byte[] Body(FaultCode code, string reason)
    {
        XmlWriterSettings settings = new()
        {
            OmitXmlDeclaration = true,
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            CheckCharacters = false,
        };
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, settings))
        {
            writer.WriteStartElement("soap", "Envelope", Soap11.EnvelopeNamespace);
            writer.WriteStartElement("soap", "Body", Soap11.EnvelopeNamespace);
            writer.WriteStartElement("soap", "Fault", Soap11.EnvelopeNamespace);
            writer.WriteElementString("faultcode", $"soap:{code}");
            writer.WriteElementString("faultstring", OneLine(reason));
            writer.WriteEndElement();
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        return stream.ToArray();
    }

    /// <summary>A reason may quote the request: control characters must not reach the answer.</summary>
    private static string OneLine(string reason) =>
        string.Concat(reason.Take(MostLetters).Select(letter => char.IsControl(letter) || !XmlConvert.IsXmlChar(letter) ? ' ' : letter));
}

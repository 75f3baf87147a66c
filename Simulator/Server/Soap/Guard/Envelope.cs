using System.Xml;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>
/// Reads a SOAP 1.1 envelope and finds the call. DTDs are prohibited, and depth and number of elements are bounded, so
/// that the time it takes is proportional to the length of the message.
/// </summary>
internal sealed class Envelope
{
    private const int MostDepth = 64;
    private const int MostElements = 100_000;

    /// <summary>The most attributes kept for findings; a message may have many more.</summary>
    private const int MostAttributes = 10_000;

    private const string NextActor = "http://schemas.xmlsoap.org/soap/actor/next";
    private const string Soap12 = "http://www.w3.org/2003/05/soap-envelope";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = RequestBody.MostBytes,
    };

    private readonly XmlReader reader;
    private int elements;
    private int attributes;

    private Envelope(XmlReader reader) => this.reader = reader;

    /// <summary>The operation, its element, and the path with the operation's service.</summary>
    /// <exception cref="SoapFaultException">The message is not a call.</exception>
    public static (Operation Operation, WireElement Call, ServedPath Path) Read(IncomingMessage message, ServedPath served)
    {
        var call = PlainMessage.TryRead(message.Body, message.Charset, served.Service.Names)
            ?? ReadMessage(message.Text())
            ?? throw SoapFaultException.Client(
                $"The Body is empty. It holds one element, the operation, in the namespace {served.Service.Namespace}.");
        var path = served.Of(call.Name);
        return (FindOperation(call, path.Service), call, path);
    }

    /// <summary>The element in the body of a call or an answer; null for an empty body.</summary>
    /// <exception cref="SoapFaultException">The text is not an envelope.</exception>
    public static WireElement? ReadMessage(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw SoapFaultException.Client("The body is empty. POST a SOAP 1.1 envelope.");
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return new Envelope(reader).Read();
        }
        catch (XmlException error)
        {
            throw SoapFaultException.Client(error.Reason());
        }
    }

    private WireElement? Read()
    {
        reader.MoveToContent();
        CheckRoot();
        WireElement? call = null;
        var hasBody = false;
        foreach (var part in ChildElements())
        {
            switch (part)
            {
                case "Header" when !hasBody:
                    CheckHeader();
                    break;
                case "Body" when !hasBody:
                    hasBody = true;
                    call = ReadBody();
                    break;
                default:
                    SkipElement();
                    break;
            }
        }

        // Reads to the end: what follows the envelope must be well-formed too.
        while (reader.Read())
        {
        }

        if (!hasBody)
            throw SoapFaultException.Client("The envelope has no Body.");
        return call;
    }

    private void CheckRoot()
    {
        if (reader.LocalName != "Envelope")
            throw SoapFaultException.Client(
                $"The root element is {reader.Name.Shortened()}. Send a SOAP 1.1 Envelope in the namespace {Soap11.EnvelopeNamespace}.");
        if (reader.NamespaceURI == Soap12)
            throw new SoapFaultException(
                FaultCode.VersionMismatch,
                $"This is a SOAP 1.2 envelope. Send SOAP 1.1: the namespace {Soap11.EnvelopeNamespace}.");
        if (reader.NamespaceURI != Soap11.EnvelopeNamespace)
            throw new SoapFaultException(
                FaultCode.VersionMismatch,
                $"The envelope's namespace is '{reader.NamespaceURI.Shortened()}'. Send SOAP 1.1: {Soap11.EnvelopeNamespace}.");
    }

    /// <summary>Enters the current element and stops at each child. The consumer reads the child to its end.</summary>
    private IEnumerable<string> ChildElements()
    {
        if (reader.IsEmptyElement)
            yield break;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            Count();
            yield return reader.NamespaceURI == Soap11.EnvelopeNamespace ? reader.LocalName : "";
        }
    }

    private void CheckHeader()
    {
        foreach (var _ in ChildElements())
        {
            var mustUnderstand = reader.GetAttribute("mustUnderstand", Soap11.EnvelopeNamespace)?.Trim() is "1" or "true";
            if (mustUnderstand && reader.GetAttribute("actor", Soap11.EnvelopeNamespace) is null or "" or NextActor)
                throw new SoapFaultException(
                    FaultCode.MustUnderstand,
                    $"The header {reader.Name.Shortened()} must be understood, and is not: this service knows no headers.");
            SkipElement();
        }
    }

    private WireElement? ReadBody()
    {
        WireElement? call = null;
        foreach (var _ in ChildElements())
        {
            if (call is not null)
                throw SoapFaultException.Client(
                    $"The Body holds more than one element: {call.Name.Shortened()} and {reader.LocalName.Shortened()}. {Advice()}");
            call = ReadElement();
        }

        return call;
    }

    /// <summary>Advice on the current element, which stands beside the call.</summary>
    private string Advice() => reader.GetAttribute("id") is null
        ? "Send one call a message."
        : "Multi-reference values are not resolved: send each inline, where it belongs.";

    /// <summary>Reads the current element with everything in it, without recursion.</summary>
    private WireElement ReadElement()
    {
        var root = Start();
        if (reader.IsEmptyElement)
            return root;
        Stack<WireElement> open = new([root]);
        while (open.Count > 0 && reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Count();
                    var child = Start();
                    open.Peek().Add(child);
                    if (!reader.IsEmptyElement)
                        open.Push(child);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    open.Peek().AddText(reader.Value);
                    break;
            }
        }

        return root;
    }

    private WireElement Start()
    {
        WireElement element = new(reader.LocalName, reader.NamespaceURI, ((IXmlLineInfo)reader).LineNumber);
        if (reader.HasAttributes)
            KeepAttributes(element);
        return element;
    }

    private void KeepAttributes(WireElement element)
    {
        while (attributes < MostAttributes && reader.MoveToNextAttribute())
        {
            if (!WireAttribute.IsSilent(reader.NamespaceURI, reader.LocalName))
            {
                attributes++;
                element.Add(WireAttribute.Read(reader));
            }
        }

        reader.MoveToElement();
    }

    private void SkipElement()
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
                Count();
        }
    }

    private void Count()
    {
        if (reader.Depth > MostDepth)
            throw SoapFaultException.Client($"The message is nested deeper than {MostDepth} levels.");
        if (++elements > MostElements)
            throw SoapFaultException.Client($"The message has more than {MostElements} elements.");
    }

    private static Operation FindOperation(WireElement call, SoapService service)
    {
        if (service.Find(call.Name) is not { } operation)
            throw SoapFaultException.Client($"There is no operation {call.Name.Shortened()}. {Suggestion(call.Name, service)}");
        return call.Namespace == service.Namespace
            ? operation
            : throw SoapFaultException.Client(
                $"The operation {call.Name} is in the namespace '{call.Namespace.Shortened()}'. It belongs to {service.Namespace}");
    }

    private static string Suggestion(string name, SoapService service)
    {
        var known = service.Operations.Select(operation => operation.Name);
        return known.FirstOrDefault(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase)) is { } near
            ? $"Did you mean {near}?"
            : $"The operations are {string.Join(", ", known.Order(StringComparer.Ordinal))}.";
    }
}

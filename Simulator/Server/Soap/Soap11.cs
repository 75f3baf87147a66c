namespace SeqrSandbox.Simulator.Soap;

/// <summary>The fixed names of SOAP 1.1.</summary>
internal static class Soap11
{
    public const string EnvelopeNamespace = "http://schemas.xmlsoap.org/soap/envelope/";

    public const string ContentType = "text/xml;charset=UTF-8";
}

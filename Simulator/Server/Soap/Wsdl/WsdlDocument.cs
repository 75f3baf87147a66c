using System.Security;
using System.Text;

namespace SeqrSandbox.Simulator.Soap.Wsdl;

/// <summary>The contract as merchants load it: one document, kept by hand, in which only the address differs from request to request.</summary>
internal sealed class WsdlDocument
{
    private const string Resource = "ERSWSExternalClientService.wsdl";
    private const string Placeholder = "{address}";

    private readonly string beforeAddress;
    private readonly string afterAddress;

    public WsdlDocument()
    {
        var parts = Text().Split(Placeholder);
        (beforeAddress, afterAddress) = parts is [var before, var after]
            ? (before, after)
            : throw new InvalidOperationException($"{Resource} must hold {Placeholder} once; it holds it {parts.Length - 1} times.");
    }

    /// <summary>
    /// The document in UTF-8, saying that the service is at <paramref name="address"/>. A <see cref="Uri"/> and not text, because the
    /// address comes from request headers: what has passed through it holds no character that XML cannot carry.
    /// </summary>
    public byte[] For(Uri address) =>
        Encoding.UTF8.GetBytes($"{beforeAddress}{SecurityElement.Escape(address.AbsoluteUri)}{afterAddress}");

    /// <summary>The document with a placeholder for the address.</summary>
    public static string Text()
    {
        using var stream = typeof(WsdlDocument).Assembly.GetManifestResourceStream(typeof(WsdlDocument), Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

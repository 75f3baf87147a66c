using System.Security;
using System.Text;

namespace SeqrSandbox.Simulator.Soap.Wsdl;

/// <summary>
/// A contract as merchants load it: one document, kept by hand, in which only the address differs from request to
/// request.
/// </summary>
internal sealed class WsdlDocument
{
    private const string Placeholder = "{address}";

    private readonly string beforeAddress;
    private readonly string afterAddress;

    /// <param name="name">What the document is called.</param>
    /// <param name="text">The document with a placeholder for the address.</param>
    public WsdlDocument(string name, string text)
    {
        var parts = text.Split(Placeholder);
        (beforeAddress, afterAddress) = parts is [var before, var after]
            ? (before, after)
            : throw new InvalidOperationException($"{name} must hold {Placeholder} once; it holds it {parts.Length - 1} times.");
    }

    /// <summary>The document with a placeholder for the address.</summary>
    public string Text => beforeAddress + Placeholder + afterAddress;

    /// <summary>A document that is beside this class, in the assembly.</summary>
    public static WsdlDocument Embedded(string name)
    {
        using var stream = typeof(WsdlDocument).Assembly.GetManifestResourceStream(typeof(WsdlDocument), name)
            ?? throw new InvalidOperationException($"{name} is not embedded in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new(name, reader.ReadToEnd());
    }

    /// <summary>
    /// The document in UTF-8, saying that the service is at <paramref name="address"/>. A <see cref="Uri"/> and not text, because the
    /// address comes from request headers: what has passed through it holds no character that XML cannot carry.
    /// </summary>
    public byte[] For(Uri address) =>
        Encoding.UTF8.GetBytes($"{beforeAddress}{SecurityElement.Escape(address.AbsoluteUri)}{afterAddress}");
}

using System.Security;
using System.Text;

namespace SeqrSandbox.Simulator.Soap.Wsdl;

/// <summary>A contract as merchants load it: one document, kept by hand, where only the address varies.</summary>
internal sealed class WsdlDocument
{
    private const string Placeholder = "{address}";

    private readonly string beforeAddress;
    private readonly string afterAddress;

    /// <param name="name">The name of the document.</param>
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

    /// <summary>A document in the assembly, beside this class.</summary>
    public static WsdlDocument Embedded(string name)
    {
        using var stream = typeof(WsdlDocument).Assembly.GetManifestResourceStream(typeof(WsdlDocument), name)
            ?? throw new InvalidOperationException($"{name} is not embedded in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new(name, reader.ReadToEnd());
    }

    /// <summary>
    /// The document in UTF-8, with the service at <paramref name="address"/>. The address is a <see cref="Uri"/> and
    /// not text, because it comes from request headers: a Uri holds no character that XML forbids.
    /// </summary>
    public byte[] For(Uri address) =>
        Encoding.UTF8.GetBytes($"{beforeAddress}{SecurityElement.Escape(address.AbsoluteUri)}{afterAddress}");
}

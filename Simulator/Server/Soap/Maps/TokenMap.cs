using System.Collections.Immutable;
using System.Xml;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Soap.Maps;

/// <summary>customerToken: repeated as <c>tokens</c> in a request, wrapped in <c>customerTokens</c> in a response.</summary>
internal static class TokenMap
{
    public static ImmutableArray<CustomerToken> Read(WireElement call) =>
    [
        .. call.Members("tokens").Select(token => new CustomerToken
        {
            Description = token.Text("description"),
            Id = token.Text("id"),
            Status = token.Int("status"),
            Value = token.Text("value"),
        }),
    ];

    /// <summary>Writes the wrapper only if there are tokens.</summary>
    public static void Write(XmlWriter writer, ImmutableArray<CustomerToken> tokens)
    {
        if (tokens.IsDefaultOrEmpty)
            return;
        writer.WriteStartElement("customerTokens");
        foreach (var token in tokens)
        {
            writer.WriteStartElement("token");
            writer.WriteMember("description", token.Description);
            writer.WriteMember("id", token.Id);
            writer.WriteMember("status", token.Status);
            writer.WriteMember("value", token.Value);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }
}

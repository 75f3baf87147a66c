using System.Text;

namespace SeqrSandbox.Simulator.Mcp.Rules;

/// <summary>All rules of this version: those of docs/protocol.md, the findings, the result codes, and the examples of calls.</summary>
internal static class RuleBook
{
    private static readonly Lazy<RuleSearch> Read = new(() =>
    {
        var protocol = ProtocolRules.Read(Document("docs/protocol.md"));
        return new([
            .. protocol,
            .. FindingRules.Read(Document("docs/findings.md")),
            .. ResultRules.Of(protocol),
            .. ExampleRules.Read(),
        ]);
    });

    public static RuleSearch Rules => Read.Value;

    public static string Document(string name)
    {
        using var stream = typeof(RuleBook).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

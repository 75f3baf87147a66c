namespace SeqrSandbox.Simulator.Mcp.Rules;

/// <summary>Calls that work as they are: the files in docs/examples that the README sends.</summary>
internal static class ExampleRules
{
    private const string Prefix = "docs/examples/";

    public static IEnumerable<Rule> Read() =>
        from name in typeof(ExampleRules).Assembly.GetManifestResourceNames()
        where name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal)
        orderby name
        let call = Path.GetFileNameWithoutExtension(name[Prefix.Length..])
        select new Rule(
            $"example-{call}",
            "Examples",
            $"Example of {call}: the SOAP envelope of a call that works as it is, to copy.",
            $"POST this with Content-Type text/xml; charset=utf-8 to the SOAP address of the sandbox:\n\n{RuleBook.Document(name)}");
}

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>
/// An envelope as a pact file carries it: the XML of an example, the rules of what may differ, and what the provider's
/// state puts in, which is written <c>${name}</c> in the members. Rules name elements by namespace, so that a client
/// may choose its prefixes; generators name them by the example's own prefixes, because that is how the core looks for
/// them. Each text has a rule of its own: one of an element above, which says that the element may be repeated, would
/// hold for the texts within as well, and let any through.
/// </summary>
internal sealed class SoapBody
{
    private const string Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    private const string Seqr = "http://external.interfaces.ers.seamless.com/";

    /// <summary>
    /// text/xml, in UTF-8 where it is said. The core compares a header to the letter, quotation marks included, unless
    /// a rule says more.
    /// </summary>
    private const string ContentType = """^(?i)text/xml\s*(;\s*charset\s*=\s*("utf-8"|utf-8)\s*)?$""";

    private readonly bool isAnswer;
    private readonly JsonObject rules = [];
    private readonly JsonObject generators = [];

    private SoapBody(string xml, bool isAnswer)
    {
        this.isAnswer = isAnswer;
        var envelope = XDocument.Parse(xml).Root!;
        Walk(envelope, "$", "$");
        Xml = envelope.ToString(SaveOptions.DisableFormatting);
    }

    public string Xml { get; }

    public string MatchingRules => JsonSerializer.Serialize(isAnswer
        ? new JsonObject { ["body"] = rules.DeepClone(), ["header"] = new JsonObject { ["Content-Type"] = Rule(Regex(ContentType)) } }
        : new JsonObject { ["body"] = rules.DeepClone() });

    public string Generators => JsonSerializer.Serialize(new JsonObject { ["body"] = generators.DeepClone() });

    public static SoapBody Request(string operation, string members, string service = Seqr) => new(
        $"""<soapenv:Envelope xmlns:soapenv="{Soap}"><soapenv:Body><ext:{operation} xmlns:ext="{service}">{members}"""
            + $"</ext:{operation}></soapenv:Body></soapenv:Envelope>",
        isAnswer: false);

    public static SoapBody Response(string operation, string members, string service = Seqr) => new(
        $"""<soap:Envelope xmlns:soap="{Soap}"><soap:Body><ns2:{operation}Response xmlns:ns2="{service}"><return>{members}"""
            + $"</return></ns2:{operation}Response></soap:Body></soap:Envelope>",
        isAnswer: true);

    private void Walk(XElement element, string parentRule, string parentGenerator)
    {
        var rule = Step(parentRule, element.Name.NamespaceName, element);
        var generator = Step(parentGenerator, element.GetPrefixOfNamespace(element.Name.Namespace), element);
        if (Shapes.Repeats(element.Name.LocalName))
            rules[rule] = Rule(new() { ["match"] = "type" });
        foreach (var child in element.Elements())
            Walk(child, rule, generator);
        if (element.HasElements || element.Value.Length == 0)
            return;
        Read(element, $"{rule}['#text']", $"{generator}['#text']");
        // So that a second one is compared as well: what an answer holds more is let through.
        if (isAnswer)
            rules[rule] = Rule(new() { ["match"] = "type" });
    }

    private void Read(XElement element, string rule, string generator)
    {
        if (element.Value.StartsWith("${", StringComparison.Ordinal))
        {
            generators[generator] = new JsonObject { ["type"] = "ProviderState", ["expression"] = element.Value, ["dataType"] = "STRING" };
            element.Value = Examples.ByName[element.Value[2..^1]];
        }

        rules[rule] = Rule(Shapes.Of(element.Parent!.Name.LocalName, element.Name.LocalName) switch
        {
            null => new() { ["match"] = "equality" },
            Shapes.Any => new() { ["match"] = "type" },
            var shape => Regex($"^{shape}$"),
        });
    }

    private static JsonObject Regex(string pattern) => new() { ["match"] = "regex", ["regex"] = pattern };

    private static string Step(string parent, string? @namespace, XElement element) =>
        string.IsNullOrEmpty(@namespace) ? $"{parent}['{element.Name.LocalName}']" : $"{parent}['{@namespace}:{element.Name.LocalName}']";

    private static JsonObject Rule(JsonObject matcher) => new() { ["combine"] = "AND", ["matchers"] = new JsonArray(matcher) };
}

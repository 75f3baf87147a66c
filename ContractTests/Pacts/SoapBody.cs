using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>
/// An envelope as a pact file carries it: the XML of an example, the rules of what may differ, and what the provider's state puts in, which is
/// written <c>${name}</c> in the members. Rules name elements by namespace, so that a client may choose its prefixes; generators name them by
/// the example's own prefixes, because that is how the core looks for them.
/// </summary>
internal sealed class SoapBody
{
    private const string Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    private const string Seqr = "http://external.interfaces.ers.seamless.com/";

    private readonly JsonObject rules = [];
    private readonly JsonObject generators = [];

    private SoapBody(string xml)
    {
        var envelope = XDocument.Parse(xml).Root!;
        Walk(envelope, "$", "$");
        Xml = envelope.ToString(SaveOptions.DisableFormatting);
    }

    public string Xml { get; }

    public string MatchingRules => Of(rules);

    public string Generators => Of(generators);

    public static SoapBody Request(string operation, string members) => new(
        $"""<soapenv:Envelope xmlns:soapenv="{Soap}"><soapenv:Body><ext:{operation} xmlns:ext="{Seqr}">{members}</ext:{operation}></soapenv:Body></soapenv:Envelope>""");

    public static SoapBody Response(string operation, string members) => new(
        $"""<soap:Envelope xmlns:soap="{Soap}"><soap:Body><ns2:{operation}Response xmlns:ns2="{Seqr}"><return>{members}</return></ns2:{operation}Response></soap:Body></soap:Envelope>""");

    private static string Of(JsonObject body) => JsonSerializer.Serialize(new JsonObject { ["body"] = body.DeepClone() });

    private void Walk(XElement element, string parentRule, string parentGenerator)
    {
        var rule = Step(parentRule, element.Name.NamespaceName, element);
        var generator = Step(parentGenerator, element.GetPrefixOfNamespace(element.Name.Namespace), element);
        if (Shapes.Repeats(element.Name.LocalName))
            rules[rule] = Rule(new() { ["match"] = "type" });
        foreach (var child in element.Elements())
            Walk(child, rule, generator);
        if (!element.HasElements && element.Value.Length > 0)
            Read(element, $"{rule}['#text']", $"{generator}['#text']");
    }

    private void Read(XElement element, string rule, string generator)
    {
        if (element.Value.StartsWith("${", StringComparison.Ordinal))
        {
            generators[generator] = new JsonObject { ["type"] = "ProviderState", ["expression"] = element.Value, ["dataType"] = "STRING" };
            element.Value = Examples.ByName[element.Value[2..^1]];
        }

        if (Shapes.Of(element.Parent!.Name.LocalName, element.Name.LocalName) is { } shape)
            rules[rule] = Rule(shape == Shapes.Any ? new() { ["match"] = "type" } : new() { ["match"] = "regex", ["regex"] = $"^{shape}$" });
    }

    private static string Step(string parent, string? @namespace, XElement element) =>
        string.IsNullOrEmpty(@namespace) ? $"{parent}['{element.Name.LocalName}']" : $"{parent}['{@namespace}:{element.Name.LocalName}']";

    private static JsonObject Rule(JsonObject matcher) => new() { ["combine"] = "AND", ["matchers"] = new JsonArray(matcher) };
}

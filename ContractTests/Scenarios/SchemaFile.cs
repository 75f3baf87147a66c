using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>The published schema, as an editor uses it: on the JSON that a YAML file stands for.</summary>
internal static partial class SchemaFile
{
    public static readonly string Path = System.IO.Path.Combine(Repository.Root, "docs", "scenario.schema.json");

    private static readonly Lazy<Task<JsonSchema>> Schema = new(() => JsonSchema.FromFileAsync(Path));

    /// <summary>The mistakes in a file; null if it is no YAML that can be converted to JSON.</summary>
    public static async Task<IReadOnlyList<string>?> Check(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (Exception error) when (error is YamlException or InvalidOperationException)
        {
            return null;
        }

        if (stream.Documents is not [var document] || document.AllNodes.Any(node => !node.Tag.IsEmpty || !node.Anchor.IsEmpty))
            return null;
        return document.AllNodes.OfType<YamlMappingNode>().Any(map => map.Children.Keys.Any(key => key is not YamlScalarNode))
            ? null
            : [.. (await Schema.Value).Validate(Json(document.RootNode)?.ToJsonString() ?? "null").Select(error => error.ToString())];
    }

    public static JsonElement Read() => JsonDocument.Parse(File.ReadAllText(Path)).RootElement;

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map =>
            new JsonObject(map.Children.Select(member => KeyValuePair.Create(((YamlScalarNode)member.Key).Value!, Json(member.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(plain.Value ?? ""),
        YamlScalarNode text => JsonValue.Create(text.Value),
        _ => throw new InvalidOperationException($"A {node.NodeType} is not to be seen here."),
    };

    /// <summary>A value without quotes, by YAML's core schema.</summary>
    private static JsonValue? Plain(string text) => text switch
    {
        "" or "~" or "null" => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ when Whole().IsMatch(text) => JsonValue.Create(long.Parse(text, CultureInfo.InvariantCulture)),
        _ when Real().IsMatch(text) => JsonValue.Create(decimal.Parse(text, CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(text),
    };

    [GeneratedRegex(@"\A[-+]?[0-9]{1,18}\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\A[-+]?[0-9]{1,18}\.[0-9]{1,10}\z")]
    private static partial Regex Real();
}

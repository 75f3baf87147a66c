using System.Text.Json;
using System.Text.Json.Nodes;

namespace SeqrSandbox.Simulator.Mcp.Calling;

/// <summary>An argument of a tool, as its schema tells it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in JSON schema.</param>
/// <param name="Description">What it means, for somebody who reads nothing else.</param>
/// <param name="Allowed">The values that are allowed; null for any.</param>
/// <param name="IsRequired">Whether the tool can do nothing without it.</param>
internal sealed record ToolArgument(
    string Name, string Type, string Description, IReadOnlyList<string>? Allowed = null, bool IsRequired = false)
{
    public const string Text = "string";
    public const string Whole = "integer";
    public const string Flag = "boolean";
    public const string Object = "object";
    public const string List = "array";

    /// <summary>The sandbox that a tool is about.</summary>
    public static readonly ToolArgument Sandbox = new(
        "sandbox", Text, "The name of the sandbox; by default the one that was chosen by the tool sandbox, else the root sandbox.");

    /// <summary>The schema of a tool with these arguments and no others.</summary>
    public static JsonElement Schema(IReadOnlyList<ToolArgument> arguments)
    {
        var schema = new JsonObject
        {
            ["type"] = Object,
            ["properties"] = new JsonObject(arguments.Select(one => KeyValuePair.Create(one.Name, (JsonNode?)one.Property()))),
            ["required"] = new JsonArray([.. arguments.Where(one => one.IsRequired).Select(one => (JsonNode)one.Name)]),
            ["additionalProperties"] = false,
        };
        using var document = JsonDocument.Parse(schema.ToJsonString());
        return document.RootElement.Clone();
    }

    private JsonObject Property()
    {
        var property = new JsonObject { ["type"] = Type, ["description"] = Description };
        if (Allowed is not null)
            property["enum"] = new JsonArray([.. Allowed.Select(value => (JsonNode)value)]);
        return property;
    }
}

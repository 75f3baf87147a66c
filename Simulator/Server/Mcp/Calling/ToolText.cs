using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SeqrSandbox.Simulator.Mcp.Calling;

/// <summary>How tools write what they found.</summary>
internal static class ToolText
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json(JsonNode? node) => node?.ToJsonString(Readable) ?? "null";

    public static string Text(this JsonNode? node, string member) => node?[member] switch
    {
        null => "",
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        var other => Json(other),
    };

    public static IEnumerable<JsonNode> Items(this JsonNode? node, string member = "items") =>
        node?[member] is JsonArray list ? list.OfType<JsonNode>() : [];

    public static string Shortened(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";

    /// <summary>A query's parameters; those without a value are left out.</summary>
    public static string Query(params (string Name, string? Value)[] parameters)
    {
        var given = parameters.Where(one => one.Value is not null).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}").ToList();
        return given.Count == 0 ? "" : "?" + string.Join('&', given);
    }
}

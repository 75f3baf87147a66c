using System.Text.Json;

namespace SeqrSandbox.Simulator.Pages.Docs.Api;

/// <summary>The description of the control API (openapi.json), read for people.</summary>
internal static class ApiDescription
{
    private const string Resource = "openapi.json";

    private static readonly Lazy<JsonElement> Read = new(Load);

    private static readonly Lazy<IReadOnlyList<ApiOperation>> All = new(
        () => [.. Read.Value.GetProperty("paths").EnumerateObject().SelectMany(path => ApiOperation.Of(path.Name, path.Value))]);

    public static IReadOnlyList<ApiOperation> Operations => All.Value;

    public static string About => Read.Value.GetProperty("info").GetProperty("description").GetString()!;

    public static ApiOperation? Find(string operation) => Operations.FirstOrDefault(found => found.Id == operation);

    public static ApiSchemaView? Schema(string name) =>
        Schemas.TryGetProperty(name, out var schema) ? ApiSchemaView.Of(name, schema) : null;

    public static IEnumerable<string> SchemaNames => Schemas.EnumerateObject().Select(schema => schema.Name).Order(StringComparer.Ordinal);

    /// <summary>What a reference of the description leads to.</summary>
    public static JsonElement Resolve(JsonElement element) => element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty("$ref", out var reference)
            ? reference.GetString()!.Split('/').Skip(1).Aggregate(Read.Value, (at, step) => at.GetProperty(step))
            : element;

    private static JsonElement Schemas => Read.Value.GetProperty("components").GetProperty("schemas");

    private static JsonElement Load()
    {
        using var stream = typeof(ApiDescription).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded in the assembly.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}

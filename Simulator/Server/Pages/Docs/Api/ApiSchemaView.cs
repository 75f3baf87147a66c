using System.Text.Json;

namespace SeqrSandbox.Simulator.Pages.Docs.Api;

/// <summary>A schema of the control API.</summary>
/// <param name="Name">Its name.</param>
/// <param name="About">What it is.</param>
/// <param name="Type">What it is made of, if it is no object with members.</param>
/// <param name="Members">Its members. One of an object inside is told with the names before it.</param>
/// <param name="UsedBy">The operations that take or give it.</param>
public sealed record ApiSchemaView(
    string Name, string About, ApiType? Type, IReadOnlyList<ApiMember> Members, IReadOnlyList<ApiOperation> UsedBy)
{
    internal static ApiSchemaView Of(string name, JsonElement schema)
    {
        IReadOnlyList<ApiMember> members = [.. MembersOf(schema, "")];
        return new(
            name,
            ApiOperation.Text(schema, "description") ?? "",
            members.Count == 0 ? ApiType.Of(schema) : null,
            members,
            [.. ApiDescription.Operations.Where(operation => Uses(operation, name))]);
    }

    private static IEnumerable<ApiMember> MembersOf(JsonElement schema, string before)
    {
        if (schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("properties", out var properties))
            yield break;
        var required = schema.TryGetProperty("required", out var list)
            ? list.EnumerateArray().Select(one => one.GetString()).ToHashSet()
            : [];
        foreach (var property in properties.EnumerateObject())
        {
            yield return new(
                before + property.Name, ApiType.Of(property.Value), required.Contains(property.Name), Said(property.Value));
            foreach (var inner in MembersOf(Inside(property.Value), before + property.Name + "."))
                yield return inner;
        }
    }

    private static string Said(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object ? ApiOperation.Text(schema, "description") ?? "" : "";

    // The members of a list's items are members of this schema too, unless they have a schema of their own.
    private static JsonElement Inside(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("items", out var items) ? items : schema;

    private static bool Uses(ApiOperation operation, string name) => operation.Body
        .Concat(operation.Answers.SelectMany(answer => answer.Contents))
        .Any(content => content.Type?.Words.Contains(new(name, IsSchema: true)) == true);
}

/// <summary>A member of a schema, or a parameter.</summary>
public sealed record ApiMember(string Name, ApiType Type, bool IsRequired, string About);

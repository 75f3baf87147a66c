using System.Text.Json;

namespace SeqrSandbox.Simulator.Pages.Docs.Api;

/// <summary>An operation of the control API.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Method">The method of HTTP.</param>
/// <param name="Path">Its path, with names in braces.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Parameters">What its path and query take.</param>
/// <param name="Body">The forms of its body; empty if it takes none.</param>
/// <param name="Answers">Its answers.</param>
public sealed record ApiOperation(
    string Id,
    string Method,
    string Path,
    string Summary,
    IReadOnlyList<ApiMember> Parameters,
    IReadOnlyList<ApiContent> Body,
    IReadOnlyList<ApiAnswer> Answers)
{
    private static readonly string[] Methods = ["get", "put", "post", "patch", "delete", "head"];

    /// <summary>The first part of the path that says what it is about.</summary>
    public string Subject => Path.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["sandbox", var subject, ..] ? subject : "simulator";

    internal static IEnumerable<ApiOperation> Of(string path, JsonElement item)
    {
        var shared = Parameter(item);
        return item.EnumerateObject().Where(member => Methods.Contains(member.Name)).Select(member => new ApiOperation(
            member.Value.GetProperty("operationId").GetString()!,
            member.Name.ToUpperInvariant(),
            path,
            Text(member.Value, "summary") ?? "",
            [.. shared, .. Parameter(member.Value)],
            member.Value.TryGetProperty("requestBody", out var body) ? ApiContent.Of(ApiDescription.Resolve(body)) : [],
            [.. member.Value.GetProperty("responses").EnumerateObject().Select(Answer)]));
    }

    internal static string? Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var text) ? text.GetString() : null;

    private static IReadOnlyList<ApiMember> Parameter(JsonElement owner) => owner.TryGetProperty("parameters", out var list)
        ? [.. list.EnumerateArray().Select(parameter => new ApiMember(
            parameter.GetProperty("name").GetString()!,
            ApiType.Of(parameter.GetProperty("schema")),
            parameter.TryGetProperty("required", out var required) && required.GetBoolean(),
            Text(parameter, "description") ?? ""))]
        : [];

    private static ApiAnswer Answer(JsonProperty response)
    {
        var answer = ApiDescription.Resolve(response.Value);
        return new(
            response.Name == "default" ? "otherwise" : response.Name,
            Text(answer, "description") ?? "",
            ApiContent.Of(answer));
    }
}

/// <summary>An answer of an operation.</summary>
public sealed record ApiAnswer(string Status, string About, IReadOnlyList<ApiContent> Contents);

/// <summary>A form of a body.</summary>
public sealed record ApiContent(string MediaType, ApiType? Type)
{
    internal static IReadOnlyList<ApiContent> Of(JsonElement owner) => owner.TryGetProperty("content", out var content)
        ? [.. content.EnumerateObject().Select(form => new ApiContent(
            form.Name, form.Value.TryGetProperty("schema", out var schema) ? ApiType.Of(schema) : null))]
        : [];
}

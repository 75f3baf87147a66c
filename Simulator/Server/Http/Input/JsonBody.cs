using System.Text.Json;

namespace SeqrSandbox.Simulator.Http.Input;

/// <summary>Reads a request's body as one JSON object, or says why it is none.</summary>
internal static class JsonBody
{
    /// <summary>In bytes. This API's requests have a few hundred.</summary>
    public const int Longest = 64 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };
    private static readonly JsonElement Empty = Parse("{}"u8.ToArray());

    /// <summary>The object, or an empty one with a problem.</summary>
    public static async Task<(JsonElement Body, Problem? Problem)> Read(HttpRequest request)
    {
        if (Problems.Packed(request) is { } packed)
            return (Empty, packed);
        if (request.ContentLength > Longest)
            return (Empty, Problems.TooLarge(Longest));
        var buffer = new byte[Longest + 1];
        var length = await request.Body.ReadAtLeastAsync(
            buffer, buffer.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        if (length == 0)
            return (Empty, null);
        if (length > Longest)
            return (Empty, Problems.TooLarge(Longest));
        return request.HasJsonContentType()
            ? ParseObject(buffer.AsMemory(0, length))
            : (Empty, Problems.NotJson(request.ContentType));
    }

    private static (JsonElement Body, Problem? Problem) ParseObject(ReadOnlyMemory<byte> text)
    {
        try
        {
            var body = Parse(text);
            ReadEveryText(body);
            return body.ValueKind == JsonValueKind.Object
                ? (body, null)
                : (Empty, Problems.Malformed($"The body is a JSON {body.ValueKind}; it has to be an object."));
        }
        catch (JsonException error)
        {
            return (Empty, Problems.Malformed(error.Message));
        }
        catch (InvalidOperationException)
        {
            return (Empty, Problems.Malformed("A text in the body holds half of a surrogate pair."));
        }
    }

    private static JsonElement Parse(ReadOnlyMemory<byte> text)
    {
        using var document = JsonDocument.Parse(text, Strict);
        return document.RootElement.Clone();
    }

    /// <summary>The parser accepts escapes that no text can hold, and throws when the text is read.</summary>
    private static void ReadEveryText(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                _ = member.Name;
                ReadEveryText(member.Value);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var inner in element.EnumerateArray())
                ReadEveryText(inner);
        }
        else if (element.ValueKind == JsonValueKind.String)
        {
            _ = element.GetString();
        }
    }
}

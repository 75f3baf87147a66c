using System.Text.Json;

namespace Reference.Client.Purchases;

/// <summary>Reads what SEQR posts to a merchant as JSON. Anybody can post, so what is not of SEQR's form is refused.</summary>
internal static class PostedJson
{
    private const int Longest = 64 * 1024;

    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <exception cref="PostNotUnderstoodException">It is too long, or no JSON object.</exception>
    public static async Task<JsonElement> ReadAsync(Stream body, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(body);
        var buffer = new byte[Longest + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        if (length > Longest)
            throw new PostNotUnderstoodException($"The body is longer than {Longest} bytes.");
        try
        {
            using var document = JsonDocument.Parse(buffer.AsMemory(0, length), Options);
            return document.RootElement.ValueKind is JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new PostNotUnderstoodException("The body is no JSON object.");
        }
        catch (JsonException)
        {
            throw new PostNotUnderstoodException("The body is no JSON object.");
        }
    }

    /// <exception cref="PostNotUnderstoodException">There is no such member with a text, or it is empty.</exception>
    public static string Required(this JsonElement post, string member) => post.Text(member) is { Length: > 0 } text
        ? text
        : throw new PostNotUnderstoodException($"The member {member} is missing, or no text.");

    public static string Text(this JsonElement post, string member) =>
        post.TryGetProperty(member, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";
}

/// <summary>A post that is not as SEQR sends it. The message says what is wrong, and repeats nothing of it.</summary>
internal sealed class PostNotUnderstoodException(string message) : Exception(message);

using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace SeqrSandbox.Simulator.Codes;

/// <summary>The header and the payload of a token, as JSON. Whether its signature is right is another question.</summary>
internal sealed record TokenParts(JsonElement Header, JsonElement Payload)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null, and why, if the text is no token.</summary>
    public static TokenParts? Of(string token, out string why)
    {
        var parts = token.Split('.');
        if (parts.Length != 3)
        {
            why = $"The token has {parts.Length} parts between dots; it has to have three: header, payload and signature.";
            return null;
        }

        if (!parts.All(part => part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')))
        {
            why = "The token has a character that is none of base64url: letters, digits, hyphen and underscore, without padding.";
            return null;
        }

        if (Json(parts[0]) is not { } header)
        {
            why = "The token's header is no JSON object in base64url.";
            return null;
        }

        why = "The token's payload is no JSON object in base64url.";
        return Json(parts[1]) is { } payload ? new(header, payload) : null;
    }

    /// <summary>The text of a member; null if it is missing, or no text.</summary>
    public static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    private static JsonElement? Json(string part)
    {
        try
        {
            using var document = JsonDocument.Parse(Utf8.GetString(Base64Url.DecodeFromChars(part)), Strict);
            var json = document.RootElement.Clone();
            if (json.ValueKind != JsonValueKind.Object)
                return null;
            // Half of a surrogate pair can be escaped, and makes no text.
            foreach (var member in json.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.String))
                _ = member.Value.GetString();
            return json;
        }
        catch (Exception error) when (error is FormatException or ArgumentException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}

using System.Collections.Immutable;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Journal;

namespace SeqrSandbox.Simulator.Recordings;

/// <summary>A body without its passwords: as text if it is UTF-8, otherwise as base64.</summary>
internal sealed record RecordedBody
{
    public string? ContentType { get; init; }

    /// <summary>Its length in bytes.</summary>
    public required long Length { get; init; }

    public string? Text { get; init; }

    public string? Base64 { get; init; }

    /// <summary>Whether only its beginning was recorded.</summary>
    public bool Cut { get; init; }

    public static RecordedBody? Of(RecordedMessage? message)
    {
        if (message is not { Body.IsDefault: false })
            return null;
        var body = new RecordedBody
        {
            ContentType = message.ContentType,
            Length = message.Length,
            Cut = message.Body.Length < message.Length,
        };
        var encoding = BodyEncoding.Of(message);
        if (encoding.CodePage == BodyEncoding.StrictUtf8.CodePage)
        {
            try
            {
                return body with { Text = PasswordMask.Hide(BodyEncoding.StrictUtf8.GetString(message.Body.AsSpan())) };
            }
            catch (System.Text.DecoderFallbackException)
            {
                // Latin-1 restores every byte.
                encoding = System.Text.Encoding.Latin1;
            }
        }

        return body with
        {
            Base64 = Convert.ToBase64String(encoding.GetBytes(PasswordMask.Hide(encoding.GetString(message.Body.AsSpan())))),
        };
    }

    /// <summary>The body as it was recorded.</summary>
    /// <exception cref="FormatException">Its base64 is invalid.</exception>
    public RecordedMessage ToMessage() =>
        new(ContentType, Length, [.. Text is null ? Convert.FromBase64String(Base64 ?? "") : BodyEncoding.StrictUtf8.GetBytes(Text)]);
}

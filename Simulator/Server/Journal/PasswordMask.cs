using System.Text;
using System.Text.RegularExpressions;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Journal;

/// <summary>Bodies as people and exports see them: as they were, but without passwords.</summary>
internal static partial class PasswordMask
{
    public const string Mask = "***";

    /// <summary>The text of a body, every password in it masked; null where there is none.</summary>
    public static string? Text(RecordedMessage? message) => message is { Body.IsDefault: false } ? Hide(Decode(message)) : null;

    /// <summary>A text with every element whose name ends in "password" emptied, even where it never ends.</summary>
    public static string Hide(string text) => Passwords().Replace(text, Mask);

    private static string Decode(RecordedMessage message)
    {
        var bytes = message.Body.AsSpan();
        if (bytes is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];
        return (IsLatin(message.ContentType) || IsLatinDeclared(bytes) ? Encoding.Latin1 : Encoding.UTF8).GetString(bytes);
    }

    private static bool IsLatin(string? contentType) => contentType?.Contains("iso-8859-1", StringComparison.OrdinalIgnoreCase) is true;

    private static bool IsLatinDeclared(ReadOnlySpan<byte> bytes) =>
        Encoding.ASCII.GetString(bytes[..Math.Min(bytes.Length, 100)]) is { } start
        && start.StartsWith("<?xml", StringComparison.Ordinal)
        && IsLatin(start[..Math.Max(start.IndexOf("?>", StringComparison.Ordinal), 0)]);

    // From the end of the start tag to the end tag of that name, or as far as the text goes.
    [GeneratedRegex(@"(?<=<(?<tag>(?:[\w.-]+:)?[\w.-]*password)(?:\s[^>]*)?(?<!/)>).+?(?=</\k<tag>\s*>|\z)", RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Passwords();
}

using System.Text.RegularExpressions;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Journal;

/// <summary>Bodies as people and exports see them: as they were, but without passwords.</summary>
internal static partial class PasswordMask
{
    public const string Mask = "***";

    private const char ByteOrderMark = '\uFEFF';

    /// <summary>The text of a body, every password in it masked; null where there is none.</summary>
    public static string? Text(RecordedMessage? message) => message is { Body.IsDefault: false }
        ? Hide(BodyEncoding.Of(message).GetString(message.Body.AsSpan()).TrimStart(ByteOrderMark))
        : null;

    /// <summary>A text with every element and every attribute whose name ends in "password" emptied, even where it never ends.</summary>
    public static string Hide(string text)
    {
        try
        {
            var masked = Attributes().Replace(Elements().Replace(text, Mask), Mask);
            return Addresses().Replace(StartTags().Replace(masked, tag => Values().Replace(tag.Value, HideValue)), Mask);
        }
        catch (RegexMatchTimeoutException)
        {
            // Made to be hard to read: rather nothing of it than a password in it.
            return Mask;
        }
    }

    /// <summary>What an element of a password says beside its text; its type and its namespaces are no secret.</summary>
    private static string HideValue(Match attribute)
    {
        var name = attribute.Groups["name"].Value;
        return name.StartsWith("xmlns", StringComparison.Ordinal)
            || name.EndsWith(":type", StringComparison.Ordinal)
            || name.EndsWith(":nil", StringComparison.Ordinal)
            || name.EndsWith(":null", StringComparison.Ordinal)
                ? attribute.Value
                : $"{name}=\"{Mask}\"";
    }

    /// <summary>Whether this is the name of what is masked.</summary>
    public static bool IsPassword(string name) => name.EndsWith("password", StringComparison.OrdinalIgnoreCase);

    // From the end of the start tag, whose attributes may hold a >, to the end tag of that name, or as far as the text goes.
    [GeneratedRegex("""(?<=<(?<tag>(?:[\w.-]+:)?[\w.-]*password)(?:\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*)?(?<!/)>).+?(?=</\k<tag>\s*>|\z)""", RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Elements();

    [GeneratedRegex("""<(?:[\w.-]+:)?[\w.-]*password\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*>""", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex StartTags();

    [GeneratedRegex("""(?<name>[\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')""", RegexOptions.None, 1000)]
    private static partial Regex Values();

    // As in http://user:password@host.
    [GeneratedRegex("""(?<=://[^/\s<>"'?#@:]{1,200}:)[^/\s<>"'?#@]+(?=@)""", RegexOptions.None, 1000)]
    private static partial Regex Addresses();

    // Between its quotes, or as far as the text goes. JSON that was sent by mistake has a colon.
    [GeneratedRegex("""(?<=password["']?\s*[=:]\s*(?<quote>["'])).+?(?=\k<quote>|\z)""", RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Attributes();
}

using System.Text.RegularExpressions;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Journal;

/// <summary>Bodies as people and exports see them: unchanged except for masked passwords.</summary>
internal static partial class PasswordMask
{
    public const string Mask = "***";

    private const char ByteOrderMark = '\uFEFF';

    /// <summary>The text of a body with every password masked; null if there is no body.</summary>
    public static string? Text(RecordedMessage? message) => message is { Body.IsDefault: false }
        ? Hide(BodyEncoding.Of(message).GetString(message.Body.AsSpan()).TrimStart(ByteOrderMark))
        : null;

    /// <summary>Masks every element and every attribute whose name ends in "password", even if it never ends.</summary>
    public static string Hide(string text)
    {
        try
        {
            var masked = Attributes().Replace(Elements().Replace(text, Mask), Mask);
            return Addresses().Replace(StartTags().Replace(masked, tag => Values().Replace(tag.Value, HideValue)), Mask);
        }
        catch (RegexMatchTimeoutException)
        {
            // The text was made to be hard to read. Showing nothing of it is better than a password.
            return Mask;
        }
    }

    /// <summary>Masks an attribute of a password's element. Its type and its namespaces are no secret.</summary>
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

    /// <summary>Whether a member of this name is masked.</summary>
    public static bool IsPassword(string name) => name.EndsWith("password", StringComparison.OrdinalIgnoreCase);

    // From the end of the start tag, whose attributes may hold a >, to the end tag of that name, or to the end of the
    // text.
    [GeneratedRegex("""(?<=<(?<tag>(?:[\w.-]+:)?[\w.-]*password)(?:\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*)?(?<!/)>).+?(?=</\k<tag>\s*>|\z)""", RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Elements();

    [GeneratedRegex("""<(?:[\w.-]+:)?[\w.-]*password\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*>""", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex StartTags();

    [GeneratedRegex("""(?<name>[\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')""", RegexOptions.None, 1000)]
    private static partial Regex Values();

    // As in http://user:password@host.
    [GeneratedRegex("""(?<=://[^/\s<>"'?#@:]{1,200}:)[^/\s<>"'?#@]+(?=@)""", RegexOptions.None, 1000)]
    private static partial Regex Addresses();

    // Between its quotes, or to the end of the text. JSON that was sent by mistake has a colon.
    [GeneratedRegex("""(?<=password["']?\s*[=:]\s*(?<quote>["'])).+?(?=\k<quote>|\z)""", RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Attributes();
}

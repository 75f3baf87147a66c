using System.Text;

namespace SeqrSandbox.Simulator.Texts;

/// <summary>
/// A Content-Type as clients write it: names in any case, values with quotes of either kind or none, white space and
/// semicolons anywhere. If there are several, the first counts, as in the servers that run Java services.
/// </summary>
internal sealed class ContentType
{
    private readonly List<KeyValuePair<string, string>> parameters = [];

    private ContentType(string text)
    {
        var pieces = Pieces(text, out var isFirstOfSeveral);
        IsFirstOfSeveral = isFirstOfSeveral;
        MediaType = pieces[0].Trim().ToLowerInvariant();
        foreach (var piece in pieces.Skip(1))
        {
            if (piece.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
                parameters.Add(new(piece[..equals].Trim(), piece[(equals + 1)..].Trim()));
        }
    }

    /// <summary>In lower case.</summary>
    public string MediaType { get; }

    /// <summary>Whether more values followed, on lines of their own or after a comma.</summary>
    public bool IsFirstOfSeveral { get; }

    /// <summary>The charset; null if there is none, or an empty one.</summary>
    public string? Charset => Parameter("charset") is { Length: > 0 } charset ? charset : null;

    public bool HasEmptyCharset => Parameter("charset") is "";

    /// <summary>
    /// Apostrophes are no quotes in a header: a reader that takes them for a part of the name finds no such charset.
    /// </summary>
    public bool HasSingleQuotes => Raw("charset")?.StartsWith('\'') is true;

    /// <summary>Null if the text is blank.</summary>
    public static ContentType? Of(string? text) => string.IsNullOrWhiteSpace(text) ? null : new(text);

    /// <summary>The value of a parameter without its quotes; null if it is missing.</summary>
    public string? Parameter(string name) => Raw(name) switch
    {
        null => null,
        ['"', .. var quoted] => Unescaped(quoted.EndsWith('"') ? quoted[..^1] : quoted),
        ['\'', .. var quoted] => quoted.TrimEnd('\'').Trim(),
        var value => value,
    };

    private string? Raw(string name) =>
        parameters.FirstOrDefault(parameter => parameter.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static string Unescaped(string quoted) =>
        (quoted.Contains('\\', StringComparison.Ordinal)
            ? quoted.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)
            : quoted).Trim();

    /// <summary>
    /// The pieces between the semicolons, up to the first comma. Neither sign counts in double quotes.
    /// </summary>
    private static List<string> Pieces(string text, out bool isFirstOfSeveral)
    {
        List<string> pieces = [];
        var piece = new StringBuilder();
        var isQuoted = false;
        isFirstOfSeveral = false;
        foreach (var letter in text)
        {
            isQuoted ^= letter == '"';
            isFirstOfSeveral = letter == ',' && !isQuoted;
            if (isFirstOfSeveral)
                break;
            if (letter == ';' && !isQuoted)
            {
                pieces.Add(piece.ToString());
                piece.Clear();
            }
            else
            {
                piece.Append(letter);
            }
        }

        pieces.Add(piece.ToString());
        return pieces;
    }
}

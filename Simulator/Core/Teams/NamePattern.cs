namespace SeqrSandbox.Core.Teams;

/// <summary>
/// A pattern for the names of sandboxes: a name, with * for any letters or none. Upper and lower case differ, as in names.
/// </summary>
public sealed record NamePattern
{
    public const string Allowed = "1 to 64 letters, digits, dots, hyphens, underscores and *, such as shop-*";

    private const char Any = '*';
    private const int Longest = 64;

    private NamePattern(string text) => Text = text;

    /// <summary>The pattern as it was written.</summary>
    public string Text { get; }

    /// <summary>How many letters it fixes: the more, the more specific it is.</summary>
    public int Letters => Text.Length - Text.Count(letter => letter == Any);

    /// <summary>Reads a pattern; null if no name can match it.</summary>
    public static NamePattern? Parse(string text) =>
        text.Length is >= 1 and <= Longest && text[0] is not ('-' or '_' or '.')
            && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or Any)
            ? new(text)
            : null;

    /// <summary>Whether a name matches. The sandbox without a name matches nothing.</summary>
    public bool Matches(string name)
    {
        if (name.Length == 0)
            return false;
        var (at, from, star, tried) = (0, 0, -1, 0);
        while (from < name.Length)
        {
            if (at < Text.Length && Text[at] == Any)
            {
                (star, tried) = (at++, from);
            }
            else if (at < Text.Length && Text[at] == name[from])
            {
                at++;
                from++;
            }
            else if (star >= 0)
            {
                // The last * takes one letter more.
                (at, from) = (star + 1, ++tried);
            }
            else
            {
                return false;
            }
        }

        while (at < Text.Length && Text[at] == Any)
            at++;
        return at == Text.Length;
    }

    /// <summary>Whether some name could match both.</summary>
    public bool Overlaps(NamePattern other)
    {
        var (mine, others) = (Text, other.Text);
        // Whether the rest of one from here and the rest of the other from there have a text in common.
        var common = new bool[mine.Length + 1, others.Length + 1];
        for (var i = mine.Length; i >= 0; i--)
        {
            for (var j = others.Length; j >= 0; j--)
                common[i, j] = Common(i, j);
        }

        return common[0, 0];

        bool Common(int i, int j)
        {
            if (i == mine.Length && j == others.Length)
                return true;
            if (i < mine.Length && mine[i] == Any)
                return common[i + 1, j] || (j < others.Length && common[i, j + 1]);
            if (j < others.Length && others[j] == Any)
                return common[i, j + 1] || (i < mine.Length && common[i + 1, j]);
            return i < mine.Length && j < others.Length && mine[i] == others[j] && common[i + 1, j + 1];
        }
    }

    public override string ToString() => Text;
}

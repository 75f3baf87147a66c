namespace SeqrSandbox.Simulator.Scenarios.Yaml;

/// <summary>
/// The message for a text that is no YAML: the parser's words, and advice for the most frequent mistakes.
/// </summary>
internal static class YamlMistake
{
    private const string Special = ">|@`%*&!";

    public static UnreadableException In(string text, Place at, string? why)
    {
        var line = text.Split('\n').ElementAtOrDefault(at.Line - 1) ?? "";
        var words = why is null ? "" : $" ({why.TrimEnd('.')})";
        return new(at, $"what is no YAML{words}", Advice(line, words));
    }

    private static string Advice(string line, string why)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var value = colon < 0 ? "" : line[(colon + 2)..].Trim();
        if (why.Contains("tab ", StringComparison.Ordinal))
            return "spaces in front of a line, no tabs";
        if (value.Length > 0 && Special.Contains(value[0], StringComparison.Ordinal))
            return $"the value in quotes, since it begins with {value[0]}: \"{value.Trim('"')}\"";
        if (value.Contains(": ", StringComparison.Ordinal) && value[0] is not ('{' or '[' or '"' or '\''))
            return $"the value in quotes, since it has a colon in it: \"{value}\"";
        return "a name, a colon, a space and a value, every bracket and quote with its end";
    }
}

/// <summary>The file cannot be read any further.</summary>
internal sealed class UnreadableException(Place at, string found, string right) : Exception(found)
{
    public Place At { get; } = at;

    public string Found { get; } = found;

    public string Right { get; } = right;
}

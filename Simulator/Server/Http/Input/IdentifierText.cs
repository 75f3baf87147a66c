namespace SeqrSandbox.Simulator.Http.Input;

/// <summary>Ids that callers choose. They become parts of paths and of messages.</summary>
internal static class IdentifierText
{
    private const int Longest = 64;

    public static string? Identifier(this RequestInput input, string name) => input.Parsed(
        name,
        text => text.Length is >= 1 and <= Longest && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')
            ? text
            : null,
        $"1 to {Longest} letters, digits, dots, hyphens and underscores");
}

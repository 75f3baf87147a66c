namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>The name of a scenario. Calls name it in a comment, and it is a part of addresses.</summary>
internal static class ScenarioName
{
    public const string Allowed = "1 to 64 letters, digits and hyphens";

    private const int Longest = 64;

    /// <summary>This word has another meaning in an address.</summary>
    private const string Reserved = "default";

    public static Parsed<string> Parse(string text)
    {
        if (text.Equals(Reserved, StringComparison.OrdinalIgnoreCase))
            return Parsed<string>.Wrong($"another name: {Reserved} stands for the scenario that is the default");
        return text.Length is >= 1 and <= Longest && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            ? text
            : Parsed<string>.Wrong(Allowed);
    }
}

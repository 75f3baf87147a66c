using System.Text.RegularExpressions;

namespace SeqrSandbox.ContractTests.WrongOnPurpose;

/// <summary>What a guard makes of something wrong.</summary>
/// <param name="Guard">Which one.</param>
/// <param name="Caught">Whether it failed, as it should.</param>
/// <param name="Says">What it printed, or why it did not fail.</param>
internal sealed partial record Verdict(string Guard, bool Caught, string Says)
{
    public override string ToString() => $"**{Guard}**: {(Caught ? "caught" : "not caught")}.\n\n{Indented}\n";

    private string Indented =>
        string.Join(
            '\n',
            Changing().Replace(Says, "…").ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(line => $"    {line}".TrimEnd()));

    // The port of a server, and how long a call took.
    [GeneratedRegex(@"(?<=127\.0\.0\.1:)\d+|(?<=after )\d+(\.\d+)?(?= s:)")]
    private static partial Regex Changing();
}

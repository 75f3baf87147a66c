namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>How one test ended.</summary>
/// <param name="Name">Class and method as docs/protocol.md names them, with the values of a theory's case.</param>
/// <param name="Outcome">How.</param>
/// <param name="Message">Why it failed or was left out; empty when it passed.</param>
internal sealed record RuleResult(string Name, Outcome Outcome, string Message)
{
    private const int Shown = 300;

    /// <summary>Class and method, without values.</summary>
    public string Test => Name.Split('(')[0];

    public string Class => Test.Split('.')[0];

    /// <summary>The message in one line that is not too long for a table.</summary>
    public string Line
    {
        get
        {
            var changed = Message.Split('\n')
                .Where(
                    line => line.StartsWith("+ ", StringComparison.Ordinal) || line.StartsWith("- ", StringComparison.Ordinal)).ToArray();
            // Of a snapshot, only the lines that differ say something.
            var told = changed.Length > 0
                ? string.Join(
                    " ",
                    changed.Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))
                : Message;
            var line = string.Join(' ', told.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return line.Length > Shown ? line[..Shown] + "…" : line;
        }
    }
}

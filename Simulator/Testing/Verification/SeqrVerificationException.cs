using System.Text;

namespace SeqrSandbox.Testing;

/// <summary>
/// Something did not happen as often, or in the order, that a test expects. The message shows what came nearest.
/// </summary>
public sealed class SeqrVerificationException : Exception
{
    internal SeqrVerificationException(string expected, VerificationResult result)
        : base(Describe(expected, result)) => Result = result;

    /// <summary>The result of the verification.</summary>
    public VerificationResult Result { get; }

    private static string Describe(string expected, VerificationResult result)
    {
        var text = new StringBuilder($"Expected {expected}; found {result.Count}.");
        if (result.Entries.Count > 0)
            text.Append($" Entries: {string.Join(", ", result.Entries)}.");
        foreach (var miss in result.Nearest)
        {
            text.AppendLine().Append($"  entry {miss.Entry}{(miss.What is { } what ? $" ({what})" : "")}");
            foreach (var difference in miss.Differences)
                text.AppendLine().Append($"    {difference.Member}: expected {difference.Expected}, found {difference.Found ?? "nothing"}");
        }

        return text.ToString();
    }
}

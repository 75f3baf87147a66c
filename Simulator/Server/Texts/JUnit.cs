using System.Text;

namespace SeqrSandbox.Simulator.Texts;

/// <summary>Writes reports for CI servers: a suite of test cases in the JUnit format.</summary>
/// <remarks>The XML declaration is left to the caller, who knows the file's encoding.</remarks>
internal static class JUnit
{
    public static string Write(JUnitSuite suite)
    {
        var text = new StringBuilder("<testsuites>\n  <testsuite");
        Write(
            text,
            [
                ("name", suite.Name),
                ("tests", $"{suite.Cases.Count}"),
                ("failures", $"{Count(suite, JUnitOutcome.Failure)}"),
                ("errors", "0"),
            ]);
        Write(text, [("skipped", suite.TellsSkipped ? $"{Count(suite, JUnitOutcome.Skipped)}" : null), ("time", Seconds(suite.Time))]);
        if (suite.Cases.Count == 0)
            return text.Append(" />\n</testsuites>").ToString();
        text.Append(">\n");
        foreach (var test in suite.Cases)
            Write(text, test);
        return text.Append("  </testsuite>\n</testsuites>").ToString();
    }

    private static void Write(StringBuilder text, JUnitCase test)
    {
        text.Append("    <testcase");
        Write(text, [("classname", test.Class), ("name", test.Name), ("time", Seconds(test.Time))]);
        if (test.Remark is not { } remark)
        {
            text.Append(" />\n");
            return;
        }

        var element = remark.Outcome == JUnitOutcome.Failure ? "failure" : "skipped";
        text.Append($">\n      <{element}");
        Write(text, [("message", remark.Message)]);
        text.Append(remark.Details is { Length: > 0 } details ? $">{Escaped(details, isAttribute: false)}</{element}>\n" : " />\n")
            .Append("    </testcase>\n");
    }

    private static void Write(StringBuilder text, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
                text.Append($" {name}=\"{Escaped(value, isAttribute: true)}\"");
        }
    }

    private static int Count(JUnitSuite suite, JUnitOutcome outcome) => suite.Cases.Count(test => test.Remark?.Outcome == outcome);

    private static string? Seconds(TimeSpan? time) => time?.TotalSeconds.ToString("0.000");

    /// <summary>XML does not allow most control characters, but CI servers read them as character references.</summary>
    private static string Escaped(string value, bool isAttribute)
    {
        var text = new StringBuilder(value.Length);
        foreach (var sign in value)
        {
            text.Append(sign switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' when isAttribute => "&quot;",
                '\'' when isAttribute => "&apos;",
                '\n' or '\t' when !isAttribute => $"{sign}",
                < ' ' or '\uFFFE' or '\uFFFF' => $"&#x{(int)sign:X};",
                _ => $"{sign}",
            });
        }

        return text.ToString();
    }
}

/// <param name="Name">The subject of the tests.</param>
/// <param name="Cases">The tests, in their order.</param>
/// <param name="TellsSkipped">Whether the number of skipped tests is written.</param>
/// <param name="Time">How long it took; null if that has no meaning.</param>
internal sealed record JUnitSuite(string Name, IReadOnlyList<JUnitCase> Cases, bool TellsSkipped = false, TimeSpan? Time = null);

/// <param name="Class">The group of the test.</param>
/// <param name="Name">The test.</param>
/// <param name="Remark">Why it did not pass; null if it did.</param>
/// <param name="Time">How long it took; null if that has no meaning.</param>
internal sealed record JUnitCase(string Class, string Name, JUnitRemark? Remark, TimeSpan? Time = null);

/// <summary>Why a test did not pass: in one line, optionally with details.</summary>
internal sealed record JUnitRemark(JUnitOutcome Outcome, string Message, string? Details = null);

internal enum JUnitOutcome
{
    Failure,
    Skipped,
}

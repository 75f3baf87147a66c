using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>A replay as a JUnit report: a test case per exchange, and per action that differed.</summary>
internal static class JUnitFile
{
    public static void Write(string file, string recording, ReplayReport report)
    {
        try
        {
            var suite = new JUnitSuite($"replay of {Path.GetFileName(recording)}", [.. report.Replayed.Select(Case)], Time: report.Elapsed);
            File.WriteAllText(file, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + JUnit.Write(suite));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ReplayException($"{file} cannot be written: {error.Message}");
        }
    }

    private static JUnitCase Case(ReplayedEntry entry) => new(
        $"replay.{entry.Entry.Name}",
        entry.Title,
        entry.Differences.Count == 0
            ? null
            : new(JUnitOutcome.Failure, $"{entry.Differences[0]}", string.Join('\n', entry.Differences.Select(entry.Describe))),
        entry.Duration);
}

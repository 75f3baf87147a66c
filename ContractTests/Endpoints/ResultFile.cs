using System.Xml.Linq;

namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>The results that a run of the tests leaves as a file.</summary>
internal static class ResultFile
{
    private const string Project = "SeqrSandbox.ContractTests.";

    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <exception cref="EndpointException">The run did not get to its end.</exception>
    public static IReadOnlyList<RuleResult> Read(string path)
    {
        if (!File.Exists(path))
            throw new EndpointException(
                $"The tests left no results in {path}. What they printed is in {Path.ChangeExtension(path, "log")}.",
                EndpointException.NothingRan);
        var run = XDocument.Load(path);
        if (run.Descendants(Trx + "RunInfo").Select(info => info.Value).FirstOrDefault(
            text => text.Contains("run was aborted", StringComparison.Ordinal)) is { } aborted)
            throw new EndpointException($"The tests were not run to their end: {aborted.ReplaceLineEndings(" ")}");
        return [.. run.Descendants(Trx + "UnitTestResult").Select(Result).OrderBy(result => result.Name, StringComparer.Ordinal)];
    }

    private static RuleResult Result(XElement result) => Result(
        (string)result.Attribute("testName")!,
        (string?)result.Attribute("outcome"),
        (string?)result.Descendants(Trx + "Message").FirstOrDefault() ?? "");

    /// <param name="test">The test's full name, with the values of a theory's case.</param>
    /// <param name="outcome">How it ended, in the runner's word.</param>
    /// <param name="message">What the runner has to say.</param>
    public static RuleResult Result(string test, string? outcome, string message)
    {
        var name = Name(test);
        return outcome switch
        {
            "Passed" => new(name, Outcome.Passed, ""),
            "Failed" when message.Contains(nameof(LeftOutException), StringComparison.Ordinal) =>
                new(name, Outcome.LeftOut, Reason(message)),
            "Failed" => new(name, Outcome.Failed, message),
            // Nothing is left out but by saying so.
            var other => new(name, Outcome.Failed, $"It was not run to its end: {other}. {message}"),
        };
    }

    private static string Reason(string message)
    {
        var reason = message[(message.IndexOf(nameof(LeftOutException), StringComparison.Ordinal) + nameof(LeftOutException).Length)..];
        return reason.Split('\n')[0].TrimStart(' ', ':').TrimEnd();
    }

    private static string Name(string full)
    {
        var values = full.IndexOf('(', StringComparison.Ordinal);
        var (test, rest) = values < 0 ? (full, "") : (full[..values], full[values..]);
        var parts = test.StartsWith(Project, StringComparison.Ordinal) ? test[Project.Length..].Split('.') : test.Split('.');
        return string.Join('.', parts[^2..]).Replace("OverKestrel.", "Tests.", StringComparison.Ordinal) + rest;
    }
}

using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Scenarios.Reading;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>Correct scenario files.</summary>
internal static class Written
{
    /// <summary>A scenario of these lines, a name and a description.</summary>
    public static Scenario Scenario(string lines) => Read(File(lines));

    public static string File(string lines, string name = "given") => $"name: {name}\ndescription: Given by a test.\n{lines}\n";

    /// <summary>One rule.</summary>
    public static CallRule Rule(string lines) =>
        Assert.Single(Scenario($"calls:\n  - {lines.Replace("\n", "\n    ", StringComparison.Ordinal)}").Calls);

    public static Scenario Read(string file)
    {
        var read = ScenarioReader.Read(file);
        Assert.Empty(read.Errors.Select(error => error.Line("given.yaml")));
        return read.Scenario!;
    }
}

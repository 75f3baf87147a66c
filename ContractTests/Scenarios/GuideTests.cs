using System.Text.RegularExpressions;
using SeqrSandbox.Simulator.Scenarios.Reading;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>docs/scenarios.md: its examples are right, and it names every word of the language.</summary>
public sealed partial class GuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "scenarios.md"));

    public static TheoryData<string> Examples => [.. Blocks().Matches(Guide).Select(block => block.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Every_example_is_right_for_the_reader_and_for_editors(string example)
    {
        Written.Read(example);

        Assert.Empty((await SchemaFile.Check(example))!);
    }

    [Fact]
    public void Every_word_is_explained()
    {
        var words = Vocabulary.Actions.All.Concat(Vocabulary.Outcomes.All).Concat(Vocabulary.Faults.All)
            .Concat(Vocabulary.Timings.All).Concat(Vocabulary.ShopActions.All).Concat(Vocabulary.Homes.Keys);

        Assert.All(words, word => Assert.Contains($"`{word}`", Guide, StringComparison.Ordinal));
    }

    [GeneratedRegex("^```yaml\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Blocks();
}

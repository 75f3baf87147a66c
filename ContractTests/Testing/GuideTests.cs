using System.Text.RegularExpressions;

namespace SeqrSandbox.ContractTests.Testing;

/// <summary>The code in docs/testing.md is taken from the sample, which is compiled and run.</summary>
public sealed partial class GuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "testing.md"));

    private static readonly string[] Sample =
        [
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", "ShopTests"), "*.cs")
                .Select(file => Unindented(File.ReadAllText(file)))
        ];

    [Fact]
    public void Every_block_of_code_is_in_the_sample()
    {
        var blocks = Blocks().Matches(Guide).Select(match => Unindented(match.Groups[1].Value)).ToList();

        Assert.True(blocks.Count > 8, $"Only {blocks.Count} blocks were found.");
        Assert.All(
            blocks,
            block =>
                Assert.True(
                    Sample.Any(file => file.Contains(block, StringComparison.Ordinal)),
                    $"No file of the sample has this:\n{block}"));
    }

    private static string Unindented(string code) =>
        string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())).Trim();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}

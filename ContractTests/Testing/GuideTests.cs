using System.Text.RegularExpressions;

namespace SeqrSandbox.ContractTests.Testing;

/// <summary>The code in the guides of testing is taken from the samples, which are compiled and run.</summary>
public sealed class GuideTests
{
    [Theory]
    [InlineData("testing.md", "csharp", 9, "ShopTests")]
    [InlineData("testing-other-languages.md", "js", 6, "shops/node/tests")]
    [InlineData("testing-other-languages.md", "php", 5, "shops/php/tests")]
    [InlineData("testing-other-languages.md", "python", 5, "shops/python/tests")]
    [InlineData("testing-other-languages.md", "java", 5, "shops/java/tests/shop")]
    public void Every_block_of_code_is_in_the_sample(string guide, string language, int least, string sample)
    {
        var blocks = Regex.Matches(Read("docs", guide), $"```{language}\n(.*?)```", RegexOptions.Singleline)
            .Select(match => Unindented(match.Groups[1].Value))
            .ToList();
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", sample))
            .Select(file => Unindented(File.ReadAllText(file)))
            .ToList();

        Assert.True(blocks.Count >= least, $"Only {blocks.Count} blocks were found.");
        Assert.All(
            blocks,
            block =>
                Assert.True(
                    files.Any(file => file.Contains(block, StringComparison.Ordinal)),
                    $"No file of the sample has this:\n{block}"));
    }

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([Repository.Root, .. path])).ReplaceLineEndings("\n");

    private static string Unindented(string code) =>
        string.Join('\n', code.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())).Trim();
}

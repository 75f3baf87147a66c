using SeqrSandbox.Core.Teams;

namespace SeqrSandbox.ContractTests.Teams;

/// <summary>Patterns for the names of sandboxes.</summary>
public sealed class NamePatternTests
{
    private const string Letters = "ab*";

    [Theory]
    [InlineData("shop-*", "shop-1", true)]
    [InlineData("shop-*", "shop-", true)]
    [InlineData("shop-*", "shop", false)]
    [InlineData("shop-*", "my-shop-1", false)]
    [InlineData("shop-*", "Shop-1", false)]
    [InlineData("shop", "shop", true)]
    [InlineData("shop", "shop-1", false)]
    [InlineData("*-ci", "a-ci", true)]
    [InlineData("*-ci", "a-ci-ci", true)]
    [InlineData("*-ci", "a-cic", false)]
    [InlineData("a*b*c", "aXbXbYc", true)]
    [InlineData("a*b*c", "aXcb", false)]
    [InlineData("a.c", "abc", false)]
    [InlineData("*", "anything", true)]
    [InlineData("*", "", false)]
    public void A_star_stands_for_any_letters_and_all_else_for_itself(string pattern, string name, bool matches) =>
        Assert.Equal(matches, Pattern(pattern).Matches(name));

    [Theory]
    [InlineData("")]
    [InlineData("-shop")]
    [InlineData("shop/1")]
    [InlineData("shöp")]
    [InlineData("shop ?")]
    [InlineData("seqr~abc")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void What_no_name_can_match_is_no_pattern(string text) => Assert.Null(NamePattern.Parse(text));

    [Theory]
    [InlineData("shop-*", "shop-*", true)]
    [InlineData("shop-*", "shop-a-*", true)]
    [InlineData("shop-*", "shop-1", true)]
    [InlineData("shop-*", "*-ci", true)]
    [InlineData("shop-*", "ci-*", false)]
    [InlineData("shop-*", "shop", false)]
    [InlineData("*a", "*b", false)]
    [InlineData("a*", "*b", true)]
    [InlineData("*", "ci-*", true)]
    public void Patterns_overlap_if_a_name_could_match_both(string one, string other, bool overlap)
    {
        Assert.Equal(overlap, Pattern(one).Overlaps(Pattern(other)));
        Assert.Equal(overlap, Pattern(other).Overlaps(Pattern(one)));
    }

    /// <summary>All short patterns against all short names: what matches both is an overlap.</summary>
    [Fact]
    public void Every_short_overlap_is_found_and_no_other()
    {
        var patterns = Texts(Letters, 3).Select(Pattern).ToList();
        // A common name needs no more letters than both patterns have together.
        var names = Texts("ab", 6).ToList();

        foreach (var one in patterns)
        {
            var matching = names.Where(one.Matches).ToList();
            Assert.All(patterns, other => Assert.True(
                matching.Exists(other.Matches) == one.Overlaps(other), $"{one} and {other}"));
        }
    }

    [Fact]
    public void The_most_specific_pattern_claims_a_name()
    {
        var team = new Team("a", default, [Pattern("*"), Pattern("shop-*"), Pattern("shop-1")], TeamQuotas.None, "");

        Assert.Equal([0, 5, 6, null], new[] { "other", "shop-2", "shop-1", "" }.Select(team.Claim));
    }

    private static NamePattern Pattern(string text) => NamePattern.Parse(text)!;

    private static IEnumerable<string> Texts(string letters, int longest) => longest == 0
        ? []
        : letters.Select(letter => $"{letter}").Concat(
            from rest in Texts(letters, longest - 1) from letter in letters select letter + rest);
}

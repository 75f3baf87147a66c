using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>The texts that a pattern matches, and the bound on its time.</summary>
public sealed class TextPatternTests
{
    [Theory]
    [InlineData("tea", "TEA", true)]
    [InlineData("tea", "teas", false)]
    [InlineData("tea", "a tea", false)]
    [InlineData("*tea", "a tea", true)]
    [InlineData("tea*", "tea\nand more", true)]
    [InlineData("t*a", "ta", true)]
    [InlineData("t.a", "tea", false)]
    [InlineData("/t.a/", "a teapot", true)]
    [InlineData("/^t.a$/", "a tea", false)]
    [InlineData("/tea/", "TEA", false)]
    [InlineData("/", "/", true)]
    [InlineData("*", "", true)]
    [InlineData("*", null, false)]
    public void A_text_fits_as_a_whole_or_an_expression_anywhere(string pattern, string? text, bool fits) =>
        Assert.Equal(fits, new TextPattern(pattern).Matches(text));

    [Theory]
    [InlineData("/(/")]
    [InlineData("/(?=a)/")]
    [InlineData(@"/(a)\1/")]
    public void An_invalid_or_unbounded_expression_is_refused(string pattern) =>
        Assert.ThrowsAny<SystemException>(() => new TextPattern(pattern));

    [Fact]
    public void Many_stars_take_no_longer_than_one() =>
        Assert.False(new TextPattern(string.Concat(Enumerable.Repeat("*a", 30)) + "b").Matches(new('a', 5000)));

    [Fact]
    public void Patterns_are_the_same_that_are_written_the_same()
    {
        Assert.Equal(new TextPattern("a*"), new("a*"));
        Assert.Equal(new TextPattern("a*").GetHashCode(), new TextPattern("a*").GetHashCode());
        Assert.NotEqual(new TextPattern("a*"), new("A*"));
        Assert.Equal("a*", new TextPattern("a*").ToString());
    }
}

using Microsoft.AspNetCore.Http;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Journal;

namespace SeqrSandbox.ContractTests.Journal;

/// <summary>How much of a caller's headers is kept, and that those of polls are kept once.</summary>
public sealed class SentHeadersTests
{
    private readonly SentHeaders sent = new();

    [Fact]
    public void Equal_headers_are_the_same_object()
    {
        var first = sent.Of(Headers(("Host", "a"), ("Accept", "text/xml")));

        Assert.Same(first, sent.Of(Headers(("Host", "a"), ("Accept", "text/xml"))));
        Assert.NotSame(first, sent.Of(Headers(("Host", "a"), ("Accept", "text/html"))));
        Assert.NotSame(first, sent.Of(Headers(("Host", "a"))));
    }

    [Fact]
    public void A_name_and_a_value_are_not_mixed_up() =>
        Assert.NotEqual<IEnumerable<RecordedHeader>>(
            sent.Of(Headers(("a", "b"), ("c", "d"))).All, sent.Of(Headers(("a", "b\0c"), ("d", ""))).All);

    [Fact]
    public void A_header_that_is_sent_twice_is_kept_twice() =>
        Assert.Equal(["north", "south"], sent.Of(Headers(("X-Shop", "north"), ("X-Shop", "south"))).Values("x-shop"));

    [Fact]
    public void Beyond_fifty_they_are_counted()
    {
        var kept = sent.Of(Headers([.. Enumerable.Range(0, 60).Select(number => ($"X-{number}", "v"))]));

        Assert.Equal((50, 10), (kept.All.Length, kept.LeftOut));
    }

    [Fact]
    public void Beyond_eight_thousand_letters_they_are_counted()
    {
        var kept = sent.Of(Headers([.. Enumerable.Range(0, 40).Select(number => ($"X-{number}", new string('v', 400)))]));

        Assert.InRange(kept.Letters, 7600, 8000);
        Assert.Equal(40, kept.All.Length + kept.LeftOut);
    }

    [Fact]
    public void A_long_value_says_how_much_of_it_was_cut()
    {
        var kept = sent.Of(Headers(("X-Long", new('v', 5000)), ("Next", "a")));

        Assert.Equal([new string('v', 500) + "… (4500 more characters)"], kept.Values("x-long"));
        Assert.Equal(["a"], kept.Values("Next"));
    }

    private static HeaderDictionary Headers(params (string Name, string Value)[] headers)
    {
        var dictionary = new HeaderDictionary();
        foreach (var (name, value) in headers)
            dictionary.Append(name, value);
        return dictionary;
    }
}

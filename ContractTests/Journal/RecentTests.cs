using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Journal;

/// <summary>What is remembered of what was met lately.</summary>
public sealed class RecentTests
{
    private readonly Recent<string, int> recent = new(3, StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void A_remembered_value_is_found_by_any_equal_key()
    {
        recent.Remember("a", 1);

        Assert.True(recent.TryGet("A", out var value));
        Assert.Equal(1, value);
        Assert.False(recent.TryGet("b", out _));
    }

    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("abcd", "abcd")]
    [InlineData("abcdef", "abcdef")]
    [InlineData("abcdefg", "defg")]
    [InlineData("abcdefghi", "defghi")]
    public void Three_are_remembered_for_certain_and_six_at_most(string remembered, string found)
    {
        // Whoever is found is young again: each is looked for in a memory of its own.
        Assert.Equal(found, string.Concat(remembered.Where(key => IsFoundAfter(remembered, key))));

        static bool IsFoundAfter(string remembered, char key)
        {
            var tests = new RecentTests();
            tests.Remember(remembered);
            return tests.Found($"{key}") != "";
        }
    }

    [Fact]
    public void A_value_that_is_found_again_stays()
    {
        Remember("abcd");
        Assert.Equal("a", Found("a"));

        Remember("efg");

        Assert.Equal("a", Found("ab"));
    }

    [Fact]
    public void The_last_value_counts()
    {
        recent.Remember("a", 1);
        recent.Remember("a", 2);

        Assert.True(recent.TryGet("a", out var value));
        Assert.Equal(2, value);
    }

    [Fact]
    public void Forgetting_is_of_the_young_and_the_old()
    {
        Remember("abcd");

        recent.Forget();

        Assert.Equal("", Found("abcd"));
    }

    [Fact]
    public void Sizes_bound_it_too()
    {
        var sized = new Recent<string, int>(10, StringComparer.Ordinal, mostBytes: 100);

        foreach (var key in new[] { "a", "b", "c", "d", "e" })
            sized.Remember(key, key[0], bytes: 50);

        // Two make a generation: the young one is e, the old one c and d.
        Assert.Equal([false, false, true, true, true], new[] { "a", "b", "c", "d", "e" }.Select(key => sized.TryGet(key, out _)));
    }

    [Fact]
    public void A_value_that_replaces_another_counts_in_its_place()
    {
        var sized = new Recent<string, int>(10, StringComparer.Ordinal, mostBytes: 100);
        sized.Remember("a", 1, bytes: 60);

        for (var time = 0; time < 20; time++)
            sized.Remember("b", time, bytes: 40);

        // Neither made the other old: there is still room for both and one generation more.
        sized.Remember("c", 1, bytes: 100);
        Assert.True(sized.TryGet("c", out _));
        Assert.True(sized.TryGet("a", out _));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_value_that_is_larger_than_all_may_be_is_not_kept_and_no_earlier_one_is_found_in_its_place(int meanwhile)
    {
        var sized = new Recent<string, int>(10, StringComparer.Ordinal, mostBytes: 100);
        sized.Remember("a", 1, bytes: 100);
        for (var other = 0; other < meanwhile; other++)
            sized.Remember($"{other}", other, bytes: 100);

        sized.Remember("a", 2, bytes: 101);

        Assert.False(sized.TryGet("a", out _));
    }

    private void Remember(string keys)
    {
        foreach (var key in keys)
            recent.Remember($"{key}", key);
    }

    private string Found(string keys) => string.Concat(keys.Where(key => recent.TryGet($"{key}", out var value) && value == key));
}

/// <summary>What lets only values that come again into a cache.</summary>
public sealed class DoorkeeperTests
{
    [Fact]
    public void A_key_is_let_in_the_second_time()
    {
        var door = new Doorkeeper();

        Assert.Equal([false, true, true], Enumerable.Repeat(4711, 3).Select(door.HasMet));
        Assert.False(door.HasMet(-4711));
    }

    [Fact]
    public void Keys_that_are_met_once_are_forgotten()
    {
        var door = new Doorkeeper();
        door.HasMet(1);

        Assert.DoesNotContain(true, Enumerable.Range(2, 5000).Select(door.HasMet));
        Assert.False(door.HasMet(1));
    }
}

namespace SeqrSandbox.Simulator.Views;

/// <summary>A page of a list, newest first. Next is the value of before for the next page; null on the last.</summary>
internal sealed record PageView<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Cuts pages from lists.</summary>
internal static class Page
{
    /// <summary>
    /// Makes a page from a list with one item more than the page shows, which tells whether another page follows.
    /// </summary>
    public static PageView<TView> Of<T, TView>(IReadOnlyList<T> oneMore, int limit, Func<T, string> key, Func<T, TView> view) => new(
        [.. oneMore.Take(limit).Select(view)],
        oneMore.Count > limit ? key(oneMore[limit - 1]) : null);

    /// <summary>One item more than a page, from a whole list in order of creation.</summary>
    public static IReadOnlyList<T> NewestFirst<T>(IReadOnlyList<T> all, string? before, int limit, Func<T, string> key)
    {
        var newestFirst = all.Reverse();
        if (before is not null)
            newestFirst = newestFirst.SkipWhile(item => key(item) != before).Skip(1);
        return [.. newestFirst.Take(limit + 1)];
    }
}

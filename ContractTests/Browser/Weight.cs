namespace SeqrSandbox.ContractTests.Browser;

/// <summary>What a page costs the person who opens it: everything that was fetched for it, and the time until something of it is seen.</summary>
internal sealed record Weight(long Bytes, double FirstPaintMilliseconds)
{
    private const string Measure =
        """
        const parts = performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'));
        const paint = performance.getEntriesByName('first-contentful-paint')[0];
        return [parts.reduce((sum, part) => sum + part.transferSize, 0), paint ? paint.startTime : 0];
        """;

    /// <summary>Opens a page some times, and takes the quickest: what slows the others down is the machine, not the page.</summary>
    public static async Task<Weight> Of(Tab tab, Uri address)
    {
        var best = new Weight(0, double.MaxValue);
        for (var time = 0; time < 5; time++)
        {
            tab.Open(address);
            var seen = new Weight(0, 0);
            await tab.Holds("something painted", () => (seen = Read(tab)).FirstPaintMilliseconds > 0);
            // All but the first have some of it from the cache.
            best = new(Math.Max(best.Bytes, seen.Bytes), Math.Min(best.FirstPaintMilliseconds, seen.FirstPaintMilliseconds));
        }

        return best;
    }

    private static Weight Read(Tab tab)
    {
        var numbers = ((IEnumerable<object>)tab.Run(Measure)!).Select(Convert.ToDouble).ToList();
        return new((long)numbers[0], numbers[1]);
    }
}

using System.Globalization;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>
/// What a page costs the person who opens it: everything that was fetched for it, and what comes of it on the screen,
/// and when.
/// </summary>
/// <param name="Requests">How many, the page itself among them.</param>
/// <param name="Bytes">Of all of them, as they came over the wire, with nothing in the cache.</param>
/// <param name="Elements">How many the page has.</param>
/// <param name="FirstPaintMilliseconds">Until something of it is seen.</param>
/// <param name="LargestPaintMilliseconds">Until the largest part of it is seen.</param>
/// <param name="LayoutShift">How much of what was seen moved by itself: 0 for nothing, above 0.1 it disturbs.</param>
internal sealed record Weight(
    int Requests,
    long Bytes,
    int Elements,
    double FirstPaintMilliseconds,
    double LargestPaintMilliseconds,
    double LayoutShift)
{
    private const string Measure =
        """
        const done = arguments[arguments.length - 1];
        const seen = type => new Promise(found => {
          const observer = new PerformanceObserver(list => { observer.disconnect(); found(list.getEntries()); });
          observer.observe({ type, buffered: true });
          setTimeout(() => found([]), 300);
        });
        const parts = performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'));
        const paint = performance.getEntriesByName('first-contentful-paint')[0];
        Promise.all([seen('largest-contentful-paint'), seen('layout-shift')]).then(([largest, shifts]) => done([
          parts.length, parts.reduce((sum, part) => sum + part.transferSize, 0), document.querySelectorAll('*').length,
          paint ? paint.startTime : 0, largest.length ? largest[largest.length - 1].startTime : 0, shifts.reduce((sum, shift) => sum + shift.value, 0)]));
        """;

    /// <summary>The file that bench/pages.sh prints; null if nobody measures.</summary>
    private static readonly string? Rows = Environment.GetEnvironmentVariable("SEQR_WEIGHTS") is { Length: > 0 } file ? file : null;

    /// <summary>
    /// Opens a page, and where somebody measures, some times more to take the quickest: what slows the others down is the machine, not the
    /// page.
    /// </summary>
    public static async Task<Weight> Of(Tab tab, Uri address)
    {
        var best = await Once(tab, address);
        for (var time = 1; time < 5 && Rows is not null; time++)
        {
            var next = await Once(tab, address);
            // All but the first have some of it from the cache.
            best = best with
            {
                FirstPaintMilliseconds = Math.Min(best.FirstPaintMilliseconds, next.FirstPaintMilliseconds),
                LargestPaintMilliseconds = Math.Min(best.LargestPaintMilliseconds, next.LargestPaintMilliseconds),
                LayoutShift = Math.Max(best.LayoutShift, next.LayoutShift),
            };
        }

        return best;
    }

    /// <summary>Adds a row to the table in the file that SEQR_WEIGHTS names; else does nothing.</summary>
    public void Keep(string page)
    {
        if (Rows is not null)
            File.AppendAllText(
                Rows,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {page} | {Requests} | {Bytes} | {Elements} | {FirstPaintMilliseconds:0} | "
                        + $"{LargestPaintMilliseconds:0} | {LayoutShift:0.###} |\n"));
    }

    private static async Task<Weight> Once(Tab tab, Uri address)
    {
        tab.Open(address);
        Weight? seen = null;
        await tab.Holds("something painted", () => (seen = Read(tab)).FirstPaintMilliseconds > 0);
        return seen!;
    }

    private static Weight Read(Tab tab)
    {
        var numbers = ((IEnumerable<object>)tab.RunAsync(Measure)!).Select(Convert.ToDouble).ToList();
        return new((int)numbers[0], (long)numbers[1], (int)numbers[2], numbers[3], numbers[4], numbers[5]);
    }
}

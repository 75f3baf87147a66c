using System.Globalization;

namespace Reference.Client.Demo.Web;

/// <summary>
/// Tells the time that the last request said in its header X-Now, for tests in which an hour passes at once. Waits are in real time. The shop
/// has it if the environment variable TEST_CLOCK is 1.
/// </summary>
internal sealed class TestClock : TimeProvider
{
    private long ticks = DateTimeOffset.UtcNow.UtcTicks;

    public static bool IsWanted => Environment.GetEnvironmentVariable("TEST_CLOCK") == "1";

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public Task Take(HttpContext context, RequestDelegate next)
    {
        if (DateTimeOffset.TryParse(
            context.Request.Headers["X-Now"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now))
            Interlocked.Exchange(ref ticks, now.UtcTicks);
        return next(context);
    }
}

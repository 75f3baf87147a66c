using System.Diagnostics;

namespace SeqrSandbox.ContractTests.Client.Fakes;

/// <summary>Waits for what happens in the background, with a deadline.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    public static async Task TrueAsync(Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < Deadline, "It did not come true in time.");
            await Task.Yield();
        }
    }
}

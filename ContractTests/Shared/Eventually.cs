namespace SeqrSandbox.ContractTests.Shared;

/// <summary>Waits for what happens in the background, until a deadline.</summary>
internal static class Eventually
{
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    public static Task Holds(Func<bool> condition, string what) => Holds(() => Task.FromResult(condition()), what);

    public static async Task Holds(Func<Task<bool>> condition, string what)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        try
        {
            while (!await condition())
                await look.WaitForNextTickAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"After {Deadline.TotalSeconds} s still not: {what}.");
        }
    }
}

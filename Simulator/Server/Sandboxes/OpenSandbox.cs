namespace SeqrSandbox.Simulator.Sandboxes;

/// <summary>
/// A sandbox that is in use or has due work, which it carries out until the sandbox is removed or the simulator stops.
/// </summary>
internal sealed class OpenSandbox : IDisposable
{
    private static readonly TimeSpan LongestClosing = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource removed = new();
    private long usedAt;

    /// <param name="sandbox">The sandbox.</param>
    /// <param name="usedAt">When a call last reached it.</param>
    /// <param name="started">Completes when the simulator runs.</param>
    /// <param name="stopping">Signals that the simulator stops.</param>
    public OpenSandbox(Sandbox sandbox, DateTimeOffset usedAt, Task started, CancellationToken stopping)
    {
        (Sandbox, UsedAt) = (sandbox, usedAt);
        // Its work belongs to no call: neither to the trace nor to the log of the one that opens it.
        using (ExecutionContext.SuppressFlow())
            WhenStopped = Task.Run(() => Run(started, stopping), CancellationToken.None);
    }

    public Sandbox Sandbox { get; }

    /// <summary>When a call last reached it, by the wall clock.</summary>
    public DateTimeOffset UsedAt
    {
        get => new(Interlocked.Read(ref usedAt), TimeSpan.Zero);
        set => Interlocked.Exchange(ref usedAt, value.UtcTicks);
    }

    /// <summary>Completes when its due work has ended.</summary>
    public Task WhenStopped { get; }

    /// <summary>Removes it for good. Work still under way in it cannot save any more.</summary>
    public async Task Remove()
    {
        await removed.CancelAsync();
        await WhenStopped;
        await Sandbox.Memory.Remove();
        Dispose();
    }

    /// <summary>Ends what it does by itself, and keeps it: another server goes on.</summary>
    /// <param name="orderly">Whether what is under way is finished, and what waits is written.</param>
    public async Task Close(bool orderly)
    {
        await removed.CancelAsync();
        if (orderly)
        {
            await WhenStopped.WaitAsync(LongestClosing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Sandbox.Journal.Close();
        }
    }

    public void Dispose() => removed.Dispose();

    private async Task Run(Task started, CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, removed.Token);
        try
        {
            await started.WaitAsync(end.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        using var log = Sandbox.BeginLog();
        await Sandbox.Due.Run(end.Token);
    }
}

namespace SeqrSandbox.Core.Memory;

/// <summary>
/// Wakes whoever waits for the next change. Take <see cref="Next"/> before looking at what may change: a change after that look
/// is then not missed.
/// </summary>
public sealed class Signal
{
    private TaskCompletionSource next = New();

    /// <summary>Completes at the next change from now on.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Raise() => Interlocked.Exchange(ref next, New()).TrySetResult();

    // Whoever raises it is the writer of the database, who must not run what waits.
    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

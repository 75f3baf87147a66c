namespace SeqrSandbox.Core.Memory;

/// <summary>
/// Wakes everyone who waits for the next change. Take <see cref="Next"/> before reading the state: then a change after
/// the read is not missed.
/// </summary>
public sealed class Signal
{
    private TaskCompletionSource next = New();

    /// <summary>Completes at the next change from now on.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Raise() => Interlocked.Exchange(ref next, New()).TrySetResult();

    // The database's writer raises the signal, and must not run the waiters' code.
    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

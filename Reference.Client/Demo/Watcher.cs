namespace Reference.Client.Demo;

/// <summary>Prints what comes in while a bill is being polled, and lets the demo wait for it.</summary>
internal sealed class Watcher
{
    private readonly TaskCompletionSource notification = New();
    private TaskCompletionSource poll = New();

    /// <summary>Done when the next poll was answered.</summary>
    public Task NextPoll => poll.Task;

    /// <summary>The bill that was polled last.</summary>
    public string? LastPolled { get; private set; }

    /// <summary>Done when SEQR notified.</summary>
    public Task Notification => notification.Task;

    public static void Print(string what, string? value) => Console.WriteLine($"{what,-14}{value}");

    public void Polled(Bill bill)
    {
        LastPolled = bill.Id;
        Print("status", bill.LastSeen.ToString().ToUpperInvariant());
        Interlocked.Exchange(ref poll, New()).TrySetResult();
    }

    public void Notified(string invoiceReference)
    {
        Print("notification", invoiceReference);
        notification.TrySetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

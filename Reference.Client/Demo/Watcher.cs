using System.Collections.Concurrent;

namespace Reference.Client.Demo;

/// <summary>Prints polls and notifications, and lets the demo wait for them.</summary>
internal sealed class Watcher
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> notifications = new(StringComparer.Ordinal);
    private TaskCompletionSource poll = New();

    /// <summary>Completes when the next poll is answered.</summary>
    public Task NextPoll => poll.Task;

    /// <summary>The id of the last polled bill.</summary>
    public string? LastPolled { get; private set; }

    /// <summary>Where it prints; null for the console.</summary>
    public TextWriter? Output { get; init; }

    public static void Print(string what, string? value) => Print(Console.Out, what, value);

    public void Polled(Bill bill)
    {
        LastPolled = bill.Id;
        Print(Output ?? Console.Out, "status", bill.LastSeen.ToString().ToUpperInvariant());
        Interlocked.Exchange(ref poll, New()).TrySetResult();
    }

    public void Notified(string invoiceReference)
    {
        Print(Output ?? Console.Out, "notification", invoiceReference);
        NotificationOf(invoiceReference).TrySetResult();
    }

    /// <summary>Completes when SEQR notifies of an invoice.</summary>
    public Task WaitForNotificationAsync(string invoiceReference) => NotificationOf(invoiceReference).Task;

    private static void Print(TextWriter output, string what, string? value) => output.WriteLine($"{what,-14}{value}");

    private TaskCompletionSource NotificationOf(string invoiceReference) => notifications.GetOrAdd(invoiceReference, _ => New());

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

using Reference.Client.Checkout;

namespace Reference.Client.Demo;

/// <summary>Prints what comes in while the order is being polled, and lets the demo wait for it.</summary>
internal sealed class Watcher
{
    private readonly TaskCompletionSource firstPoll = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource notification = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when the first poll was answered.</summary>
    public Task FirstPoll => firstPoll.Task;

    /// <summary>Done when SEQR notified.</summary>
    public Task Notification => notification.Task;

    public static void Print(string what, string? value) => Console.WriteLine($"{what,-14}{value}");

    public void Polled(Order order)
    {
        Print("status", order.LastSeen.ToString().ToUpperInvariant());
        firstPoll.TrySetResult();
    }

    public void Notified(string invoiceReference)
    {
        Print("notification", invoiceReference);
        notification.TrySetResult();
    }
}

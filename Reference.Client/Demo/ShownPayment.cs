using static Reference.Client.Demo.Watcher;

namespace Reference.Client.Demo;

/// <summary>What the payment demo is to show.</summary>
internal sealed class ShownPayment(DemoOptions options, Watcher watcher, TimeProvider clock)
{
    public Money Amount => options.Amount;

    public Money? Refund => options.Refund;

    /// <summary>A poll may see the payment before the notification arrives; the demo shows both.</summary>
    public async Task NotificationAsync()
    {
        try
        {
            await watcher.Notification.WaitAsync(TimeSpan.FromSeconds(3), clock);
        }
        catch (TimeoutException)
        {
            Print("notification", "none came; the polls found the payment");
        }
    }
}

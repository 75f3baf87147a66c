using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Views;

internal sealed record NotificationView(
    string Id, string Invoice, string Url, string State, DateTimeOffset CreatedAt, DateTimeOffset? NextAttemptAt,
    IReadOnlyList<AttemptView> Attempts)
{
    public static NotificationView Of(Notification notification) => new(
        notification.Id,
        notification.Invoice.Value,
        notification.Url,
        Words.Plain(notification.State),
        notification.CreatedAt,
        notification.DueAt,
        [.. notification.Attempts.Select(AttemptView.Of)]);
}

/// <summary>One attempt to reach the merchant. Status is null if no HTTP answer came.</summary>
internal sealed record AttemptView(DateTimeOffset Time, int? Status, long DurationMs, string? Error)
{
    public static AttemptView Of(Attempt attempt) =>
        new(attempt.At, attempt.Status, (long)attempt.Duration.TotalMilliseconds, attempt.Error);
}

using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Simulator.Control.Output;

namespace SeqrSandbox.Simulator.Control.Notifications;

internal sealed record NotificationView(
    string Id, string Invoice, string Url, string State, DateTimeOffset CreatedAt, DateTimeOffset? NextAttemptAt, IReadOnlyList<AttemptView> Attempts)
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

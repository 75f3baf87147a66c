using SeqrSandbox.Core.Notifications;

namespace SeqrSandbox.Simulator.Pages.Notifications;

/// <summary>What merchants were told, newest first.</summary>
/// <param name="Notifications">A page of them.</param>
/// <param name="Next">The last id of this page; null where no more follow.</param>
/// <param name="IsLater">This is not the first page.</param>
/// <param name="Now">The sandbox's time.</param>
public sealed record NotificationsView(IReadOnlyList<Notification> Notifications, string? Next, bool IsLater, DateTimeOffset Now);

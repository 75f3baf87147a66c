using SeqrSandbox.Core.Notifications;

namespace SeqrSandbox.Simulator.Pages.Notifications;

/// <summary>Notifications to merchants, newest first.</summary>
/// <param name="Notifications">A page of them.</param>
/// <param name="Next">The last id of this page; null if no more follow.</param>
/// <param name="IsLater">Whether this is a later page than the first.</param>
/// <param name="Now">The sandbox's time.</param>
public sealed record NotificationsView(IReadOnlyList<Notification> Notifications, string? Next, bool IsLater, DateTimeOffset Now);

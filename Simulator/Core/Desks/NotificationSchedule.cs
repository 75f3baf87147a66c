using System.Collections.Immutable;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Core.Desks;

/// <summary>
/// The notifications that follow a payment or a reservation: one, unless the invoice's scenario says otherwise.
/// </summary>
internal static class NotificationSchedule
{
    public static ImmutableArray<Notification> Make(Invoice invoice, string url, DateTimeOffset at)
    {
        var first = Notification.For(invoice, url, at);
        return invoice.Plan?.Scenario.Notification.Deliver switch
        {
            NotificationTiming.Never => [],
            NotificationTiming.Late => [first with { DueAt = at + After(invoice.Plan, invoice.Version) }],
            // Notifications due at one instant are tried in the order of their ids.
            NotificationTiming.Twice => [first, first with { Id = first.Id + "-2", DueAt = at + After(invoice.Plan, invoice.Version) }],
            _ => [first],
        };
    }

    private static TimeSpan After(Plan plan, int version) => plan.Scenario.Notification.After is { } after
        ? Chance.Pick(after, plan.Seed, ChanceOf.Notification, nth: version)
        : TimeSpan.Zero;
}

using System.Diagnostics;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Journal;

namespace SeqrSandbox.Simulator.Notifications;

/// <summary>Tries a notification: claimed first, so that one server does it once, then sent, then recorded.</summary>
internal sealed class NotificationDelivery(IStore store, TimeProvider clock, NotificationPost post, HostAllowList hosts, Recorder recorder)
{
    // An attempt takes five seconds at most.
    private static readonly TimeSpan EarlyPatience = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    // One when it is reserved and one when it is paid.
    private const int MostTold = 2;

    /// <summary>Takes a notification that is due; null when it no longer is, or another server was faster.</summary>
    public async Task<Stored<Notification>?> Claim(string id)
    {
        var now = clock.GetUtcNow();
        if (await store.FindNotification(id) is not { } stored || !(stored.Value.DueAt <= now))
            return null;
        var claimed = stored.With(IsRefused(stored.Value.Url)
            ? Delivery.Refuse(stored.Value, now, "The operator of this sandbox does not allow notifications to this host.")
            : Delivery.Claim(stored.Value, now));
        if (!await store.Save(new() { Notifications = [claimed] }) || claimed.Value.State == NotificationState.Refused)
            return null;
        return claimed with { Revision = claimed.Revision + 1 };
    }

    /// <summary>Sends a claimed notification and records how it went.</summary>
    public async Task Attempt(Stored<Notification> claimed)
    {
        var at = clock.GetUtcNow();
        var started = Stopwatch.GetTimestamp();
        var (status, error) = await post.Send(claimed.Value.Url, claimed.Value.Invoice.Value);
        var attempt = new Attempt(at, status, Stopwatch.GetElapsedTime(started), error);
        try
        {
            await Keep(claimed, attempt);
        }
        finally
        {
            // It was made, whatever became of the save.
            recorder.Notified(claimed.Value, attempt);
        }
    }

    /// <summary>
    /// Where a scenario has the notification come early: makes the first attempt of what is still to be told, or waits for it
    /// if someone else makes it, before an answer shows the payment.
    /// </summary>
    public async ValueTask TellBeforeAnswer(Invoice invoice, InvoiceStatus shown)
    {
        if (invoice.Plan?.Scenario.Notification.Deliver != NotificationTiming.Early || !shown.HasMoney())
            return;
        using var patience = new CancellationTokenSource(EarlyPatience);
        foreach (var notification in await store.ListNotifications(invoice.Reference, MostTold))
        {
            while (await store.FindNotification(notification.Id) is { Value: { State: NotificationState.Pending, Attempts: [] } })
            {
                if (await Claim(notification.Id) is { } claimed)
                    await Attempt(claimed);
                else if (patience.IsCancellationRequested)
                    return;
                else
                    await Task.Delay(Glance, CancellationToken.None);
            }
        }
    }

    /// <summary>Makes a notification due at once; null when there is none with this id.</summary>
    public async Task<Notification?> Resend(string id)
    {
        var resent = await Race.Run<Notification>(async () =>
        {
            if (await store.FindNotification(id) is not { } stored)
                return Gone(id);
            var again = stored.With(Delivery.Resend(stored.Value, clock.GetUtcNow()));
            return Race.Saved(await store.Save(new() { Notifications = [again] }), again.Value);
        });
        return resent.Value;
    }

    /// <summary>
    /// Keeps an attempt. When the notification was resent or cleared away meanwhile, it is kept with what is there now:
    /// what was sent, was sent.
    /// </summary>
    private async Task Keep(Stored<Notification> claimed, Attempt attempt)
    {
        if (await store.Save(new() { Notifications = [claimed.With(Delivery.Record(claimed.Value, attempt))] }))
            return;
        await Race.Run<Notification>(async () =>
        {
            if (await store.FindNotification(claimed.Value.Id) is not { } stored)
                return Gone(claimed.Value.Id);
            var late = stored.With(Delivery.RecordLate(stored.Value, attempt));
            return Race.Saved(await store.Save(new() { Notifications = [late] }), late.Value);
        });
    }

    private static Refusal Gone(string id) => ResultCode.InvalidInvoiceReference.Because($"There is no notification {Refusal.Quote(id)}.");

    /// <summary>An address that cannot be called is nobody's host: its attempt fails.</summary>
    private bool IsRefused(string url) => NotificationAddress.TryRead(url, out var address) && !hosts.Allows(address);
}

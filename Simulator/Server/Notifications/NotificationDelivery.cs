using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Journal;

namespace SeqrSandbox.Simulator.Notifications;

/// <summary>
/// Delivers a notification: claims it, so that only one server sends it, then sends it, then records the attempt.
/// </summary>
internal sealed class NotificationDelivery(IStore store, TimeProvider clock, NotificationPost post, HostAllowList hosts, Recorder recorder)
{
    // By then, an attempt that another caller makes has reached the merchant. Who waited for its end would wait for himself where the
    // merchant asks for the status while it takes the notification.
    private static readonly TimeSpan UntilItIsThere = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    // One for the reservation and one for the payment.
    private const int MostTold = 2;

    /// <summary>Claims a due notification; null if it is no longer due, or another server was faster.</summary>
    public async Task<Stored<Notification>?> Claim(string id)
    {
        var now = clock.GetUtcNow();
        if (await store.FindNotification(id) is not { } stored || !(stored.Value.DueAt <= now))
            return null;
        var claimed = stored.With(IsRefused(stored.Value.Url)
            ? Delivery.Refuse(stored.Value, now, "The operator of this sandbox does not allow notifications to this host.")
            : Delivery.Claim(stored.Value, now));
        if (!await store.Save(new() { Notifications = [claimed] }))
            return null;
        if (claimed.Value.State == NotificationState.Refused)
        {
            post.Meter.Refused();
            return null;
        }

        return claimed with { Revision = claimed.Revision + 1 };
    }

    /// <summary>Sends a claimed notification and records the attempt.</summary>
    public async Task Attempt(Stored<Notification> claimed)
    {
        var at = clock.GetUtcNow();
        var script = await Script(claimed.Value);
        var answer = await post.Send(claimed.Value, script);
        var attempt = new Attempt(at, answer.Status, answer.Duration, answer.Error);
        try
        {
            Count(Delivery.Record(claimed.Value, attempt).State, attempt.Duration);
            await Keep(claimed, attempt);
        }
        finally
        {
            // The attempt was made, even if it could not be saved.
            await recorder.Notified(claimed.Value, attempt, PostFaults.Acting(script), PostFaults.Spoils(script));
        }
    }

    /// <summary>
    /// If a scenario wants the notification early: makes the first attempt before an answer shows the payment, or waits
    /// until that of another caller is with the merchant.
    /// </summary>
    public async ValueTask TellBeforeAnswer(Invoice invoice, InvoiceStatus shown)
    {
        if (invoice.Plan?.Scenario.Notification.Deliver != NotificationTiming.Early || !shown.HasMoney())
            return;
        using var patience = new CancellationTokenSource(UntilItIsThere);
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

    /// <summary>Makes a notification due at once; null if there is none with this id.</summary>
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

    /// <summary>What the invoice's scenario does to the next attempt; null if nothing.</summary>
    private async ValueTask<ScriptedPost?> Script(Notification notification) =>
        await store.FindInvoice(notification.Invoice) is { Value.Plan: { } plan }
            ? PostRules.Apply(plan.Scenario, plan.Reason, PostKind.Notification, notification.Attempts.Length + 1, plan.Seed)
            : null;

    /// <summary>
    /// Saves an attempt. If the notification was resent or cleared meanwhile, the attempt joins its present state: it
    /// was made.
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

    private void Count(NotificationState state, TimeSpan duration)
    {
        post.Meter.Attempts.Observe(duration);
        switch (state)
        {
            case NotificationState.Delivered:
                post.Meter.Delivered();
                break;
            case NotificationState.GaveUp:
                post.Meter.GaveUp();
                break;
            default:
                post.Meter.Failed();
                break;
        }
    }

    private static Refusal Gone(string id) => ResultCode.InvalidInvoiceReference.Because($"There is no notification {Refusal.Quote(id)}.");

    /// <summary>An invalid address belongs to no refused host: its attempt is made, and fails.</summary>
    private bool IsRefused(string url) => NotificationAddress.TryRead(url, out var address) && !hosts.Allows(address);
}

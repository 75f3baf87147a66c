using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Notifications;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>When a notification is tried, and when that ends.</summary>
public sealed class DeliveryTests
{
    private static readonly Notification Fresh = Notification.For(Given.Invoice(Phase.Paid), "https://shop.example/seqr", Given.Noon);

    [Fact]
    public void A_notification_is_due_at_once_and_named_after_what_it_tells() => Assert.Equal(
        new()
        {
            Id = "20260302432000000-7",
            Invoice = new("20260302432000000"),
            Url = "https://shop.example/seqr",
            CreatedAt = Given.Noon,
            DueAt = Given.Noon
        },
        Fresh);

    [Fact]
    public void Ten_attempts_are_made_at_these_seconds_and_then_none()
    {
        var notification = Fresh;
        List<double> seconds = [];
        while (notification.DueAt is { } due)
        {
            seconds.Add((due - Given.Noon).TotalSeconds);
            notification = Delivery.Record(Delivery.Claim(notification, due), Attempt(due, 500));
        }

        Assert.Equal([0, 10, 20, 80, 305, 755, 1655, 3455, 7055, 14255], seconds);
        Assert.Equal(NotificationState.GaveUp, notification.State);
        Assert.Equal(10, notification.Attempts.Length);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(204, true)]
    [InlineData(299, true)]
    [InlineData(199, false)]
    [InlineData(300, false)]
    [InlineData(404, false)]
    [InlineData(500, false)]
    [InlineData(null, false)]
    public void Any_2xx_is_success(int? status, bool delivered)
    {
        var attempt = Attempt(Given.Noon, status);

        var after = Delivery.Record(Fresh, attempt);

        Assert.Equal([attempt], after.Attempts.ToArray());
        Assert.Equal(
            delivered ? (NotificationState.Delivered, null) : (NotificationState.Pending, Given.Noon.AddSeconds(10)),
            (after.State, after.DueAt));
    }

    [Fact]
    public void The_wait_counts_from_when_the_attempt_was_made()
    {
        var late = Given.Noon.AddHours(3);

        Assert.Equal(late.AddSeconds(10), Delivery.Record(Fresh, Attempt(late, 500)).DueAt);
    }

    [Fact]
    public void A_claimed_notification_is_due_again_when_its_attempt_counts_as_lost() =>
        Assert.Equal(Fresh with { DueAt = Given.Noon + Delivery.Lease }, Delivery.Claim(Fresh, Given.Noon));

    [Fact]
    public void A_refused_notification_says_why_and_is_never_due()
    {
        var refused = Delivery.Refuse(Fresh, Given.Noon, "not allowed");

        Assert.Equal((NotificationState.Refused, null), (refused.State, refused.DueAt));
        Assert.Equal([new Attempt(Given.Noon, null, TimeSpan.Zero, "not allowed")], refused.Attempts.ToArray());
    }

    [Fact]
    public void A_resend_after_the_tenth_attempt_is_one_attempt()
    {
        var exhausted = Enumerable.Range(0, 10)
            .Aggregate(Fresh, (notification, _) => Delivery.Record(notification, Attempt(Given.Noon, 500)));

        var resent = Delivery.Resend(exhausted, Given.Noon.AddDays(1));

        Assert.Equal((NotificationState.Pending, Given.Noon.AddDays(1)), (resent.State, resent.DueAt));
        Assert.Equal(NotificationState.GaveUp, Delivery.Record(resent, Attempt(Given.Noon, 500)).State);
        Assert.Equal(NotificationState.Delivered, Delivery.Record(resent, Attempt(Given.Noon, 200)).State);
    }

    [Fact]
    public void An_attempt_that_ends_after_a_resend_takes_its_place_and_leaves_what_is_due()
    {
        var resent = Delivery.Record(Fresh, Attempt(Given.Noon.AddSeconds(4), 500)) with
        {
            State = NotificationState.Delivered,
            DueAt = null
        };

        var late = Delivery.RecordLate(resent, Attempt(Given.Noon.AddSeconds(1), 200));
        var latest = Delivery.RecordLate(late, Attempt(Given.Noon.AddSeconds(4), 503));

        Assert.Equal([200, 500, 503], latest.Attempts.Select(attempt => attempt.Status!.Value));
        Assert.Equal(resent with { Attempts = latest.Attempts }, latest);
    }

    private static Attempt Attempt(DateTimeOffset at, int? status) => new(at, status, TimeSpan.FromMilliseconds(5), null);
}

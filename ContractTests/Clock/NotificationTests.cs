using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Notifications;

namespace SeqrSandbox.ContractTests.Clock;

/// <summary>Notifications to a merchant who listens on a real socket.</summary>
public sealed class NotificationTests
{
    [Fact]
    public async Task A_payment_is_posted_to_the_merchant_as_a_form()
    {
        await using var merchant = await Listener.Answering(204);
        using var given = await TestSandbox.Open();
        var paid = await given.Pay(await given.Send(notificationUrl: merchant.Url));

        await given.Sandbox.AdvanceClock(TimeSpan.Zero);

        Assert.Equal([$"POST /seqr invoiceReference={paid.Reference}"], merchant.Received);
        Assert.Equal([(TimeSpan.Zero, 204)], await given.Attempts(paid));
    }

    [Fact]
    public async Task A_merchant_who_fails_twice_is_notified_the_third_time_and_the_payment_is_still_reversed()
    {
        await using var merchant = await Listener.Answering(500, 500, 200);
        using var given = await TestSandbox.Open();
        var paid = await given.Pay(await given.Send(notificationUrl: merchant.Url));

        await given.Sandbox.AdvanceClock(TimeSpan.FromSeconds(20));

        Assert.Equal(Seconds((0, 500), (10, 500), (20, 200)), await given.Attempts(paid));
        Assert.Equal(Phase.Canceled, (await given.Stored(paid)).Phase);
        await given.Sandbox.AdvanceClock(TimeSpan.FromDays(1));
        Assert.Equal(3, merchant.Received.Count);
    }

    [Fact]
    public async Task A_merchant_who_always_fails_is_tried_ten_times()
    {
        await using var merchant = await Listener.Answering(503);
        using var given = await TestSandbox.Open();
        var paid = await given.Pay(await given.Send(notificationUrl: merchant.Url));

        await given.Sandbox.AdvanceClock(TimeSpan.FromDays(1));

        Assert.Equal(
            Seconds((0, 503), (10, 503), (20, 503), (80, 503), (305, 503), (755, 503), (1655, 503), (3455, 503), (7055, 503), (14255, 503)),
            await given.Attempts(paid));
        Assert.Equal(NotificationState.GaveUp, await State(given, paid));
    }

    [Fact]
    public async Task An_address_where_nobody_answers_is_a_failed_attempt()
    {
        string url;
        await using (var merchant = await Listener.Answering(200))
            url = merchant.Url;
        using var given = await TestSandbox.Open();
        var paid = await given.Pay(await given.Send(notificationUrl: url));

        await given.Sandbox.AdvanceClock(TimeSpan.FromSeconds(15));

        Assert.Equal([(TimeSpan.Zero, null), (TimeSpan.FromSeconds(10), null)], await given.Attempts(paid));
    }

    /// <summary>As Python's http.server is, if nobody tells it otherwise.</summary>
    [Fact]
    public async Task A_merchant_who_speaks_HTTP_1_0_gets_each_notification_on_a_connection_of_its_own()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeOldHttp(listener);
        using var given = await TestSandbox.Open();
        List<Invoice> paid = [];
        for (var i = 0; i < 3; i++)
            paid.Add(await given.Pay(await given.Send(notificationUrl: $"http://{listener.LocalEndpoint}/seqr")));

        await given.Sandbox.AdvanceClock(TimeSpan.Zero);

        foreach (var invoice in paid)
            Assert.Equal([(TimeSpan.Zero, 200)], await given.Attempts(invoice));
        listener.Stop();
        await serving;
    }

    /// <summary>Answers one request on each connection, and closes it as soon as another one comes.</summary>
    private static async Task ServeOldHttp(TcpListener listener)
    {
        try
        {
            while (true)
                _ = Serve(await listener.AcceptTcpClientAsync());
        }
        catch (SocketException)
        {
            // The test is over.
        }

        static async Task Serve(TcpClient client)
        {
            using var connection = client;
            var (stream, buffer, text) = (client.GetStream(), new byte[4096], "");
            while (!text.Contains("invoiceReference=", StringComparison.Ordinal))
                text += Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer));
            await stream.WriteAsync("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok"u8.ToArray());
            await stream.ReadAtLeastAsync(buffer, 1, throwOnEndOfStream: false);
        }
    }

    [Fact]
    public async Task A_notification_survives_a_restart()
    {
        await using var merchant = await Listener.Answering(500, 200);
        using var before = await TestSandbox.Open();
        var paid = await before.Pay(await before.Send(notificationUrl: merchant.Url));
        await before.Sandbox.AdvanceClock(TimeSpan.Zero);

        using var after = await TestSandbox.Open(before);
        await after.Sandbox.AdvanceClock(TimeSpan.FromSeconds(10));

        Assert.Equal(Seconds((0, 500), (10, 200)), await after.Attempts(paid));
    }

    [Fact]
    public async Task Two_servers_on_one_database_deliver_each_notification_once()
    {
        await using var merchant = await Listener.Answering(200);
        using var first = await TestSandbox.Open();
        using var second = await TestSandbox.Open(first);
        List<Invoice> paid = [];
        for (var i = 0; i < 50; i++)
            paid.Add(await first.Pay(await first.Send(notificationUrl: merchant.Url)));

        using var stop = new CancellationTokenSource();
        Task[] running = [first.Sandbox.Due.Run(stop.Token), second.Sandbox.Due.Run(stop.Token)];
        await Eventually.Holds(
            async () =>
                (await first.Sandbox.Store.ListNotifications(null, 100))
                    .All(notification => notification.State == NotificationState.Delivered),
            "all notifications are delivered");
        await stop.CancelAsync();
        await Task.WhenAll(running);

        Assert.Equal(paid.Select(invoice => $"POST /seqr invoiceReference={invoice.Reference}").Order(), merchant.Received.Order());
    }

    [Fact]
    public async Task A_notification_is_claimed_by_one_of_many()
    {
        using var given = await TestSandbox.Open();
        var paid = await given.Pay(await given.Send(notificationUrl: "http://127.0.0.1:9/"));
        var id = (await given.Sandbox.Store.ListNotifications(paid.Reference, 1))[0].Id;

        var claims = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => given.Sandbox.Deliveries.Claim(id))));

        Assert.Single(claims, claim => claim is not null);
        given.Wall.Advance(Delivery.Lease - TimeSpan.FromTicks(1));
        Assert.Null(await given.Sandbox.Deliveries.Claim(id));
        given.Wall.Advance(TimeSpan.FromTicks(1));
        Assert.NotNull(await given.Sandbox.Deliveries.Claim(id));
    }

    [Fact]
    public async Task A_slow_merchant_does_not_hold_up_the_others()
    {
        var release = new TaskCompletionSource();
        await using var slow = await Listener.Start(_ => release.Task);
        await using var quick = await Listener.Answering(200);
        using var given = await TestSandbox.Open();
        var waiting = await given.Pay(await given.Send(notificationUrl: slow.Url));
        var served = await given.Pay(await given.Send(notificationUrl: quick.Url));

        using var stop = new CancellationTokenSource();
        var running = given.Sandbox.Due.Run(stop.Token);
        await Eventually.Holds(async () => await State(given, served) == NotificationState.Delivered, "the quick merchant is told");
        Assert.Equal(NotificationState.Pending, await State(given, waiting));

        // Stopping finishes the work under way.
        await stop.CancelAsync();
        release.SetResult();
        await running;
        Assert.Equal(NotificationState.Delivered, await State(given, waiting));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("*.0.0.1", true)]
    [InlineData("shop.example", false)]
    [InlineData("*.shop.example", false)]
    public async Task Only_hosts_the_operator_allows_are_called(string allowed, bool called)
    {
        await using var merchant = await Listener.Answering(200);
        using var given = await TestSandbox.Open(hosts: allowed);
        var paid = await given.Pay(await given.Send(notificationUrl: merchant.Url));

        await given.Sandbox.AdvanceClock(TimeSpan.FromDays(1));

        Assert.Equal(called ? 1 : 0, merchant.Received.Count);
        Assert.Equal(called ? NotificationState.Delivered : NotificationState.Refused, await State(given, paid));
    }

    [Fact]
    public async Task A_resend_goes_out_at_once()
    {
        await using var merchant = await Listener.Answering(200);
        using var given = await TestSandbox.Open();
        var paid = await given.Pay(await given.Send(notificationUrl: merchant.Url));
        await given.Sandbox.AdvanceClock(TimeSpan.FromMinutes(1));

        await given.Sandbox.Deliveries.Resend((await given.Sandbox.Store.ListNotifications(paid.Reference, 1))[0].Id);
        await given.Sandbox.AdvanceClock(TimeSpan.Zero);

        Assert.Equal(Seconds((0, 200), (60, 200)), await given.Attempts(paid));
        Assert.Null(await given.Sandbox.Deliveries.Resend("unknown"));
    }

    [Theory]
    [InlineData(200, 500)]
    [InlineData(500, 200)]
    public async Task An_attempt_under_way_when_it_is_resent_is_recorded_too(int slow, int quick)
    {
        var release = new TaskCompletionSource();
        var calls = 0;
        await using var merchant = await Listener.Start(async context =>
        {
            context.Response.StatusCode = Interlocked.Increment(ref calls) == 1 ? slow : quick;
            if (context.Response.StatusCode == slow)
                await release.Task;
        });
        using var given = await TestSandbox.Open();
        var paid = await given.Pay(await given.Send(notificationUrl: merchant.Url));
        var id = (await given.Sandbox.Store.ListNotifications(paid.Reference, 1))[0].Id;

        using var stop = new CancellationTokenSource();
        var running = given.Sandbox.Due.Run(stop.Token);
        await Eventually.Holds(() => merchant.Received.Count == 1, "the first attempt is under way");
        await given.Sandbox.Deliveries.Resend(id);
        await Eventually.Holds(async () => (await given.Attempts(paid)).Length == 1, "the second attempt was made");
        var resent = (await given.Sandbox.Store.FindNotification(id))!.Value;
        release.SetResult();
        await stop.CancelAsync();
        await running;

        var both = (await given.Sandbox.Store.FindNotification(id))!.Value;
        Assert.Equal([quick, slow], both.Attempts.Select(attempt => attempt.Status!.Value));
        Assert.Equal((resent.State, resent.DueAt), (both.State, both.DueAt));
        Assert.Equal(2, (await given.Sandbox.Journal.List(new() { Name = "notify", Limit = 10 })).Count);
    }

    [Fact]
    public async Task A_reservation_is_told_and_its_cancellation_is_not()
    {
        await using var merchant = await Listener.Answering(200);
        using var given = await TestSandbox.Open();
        var reserved = await given.Pay(await given.Send(notificationUrl: merchant.Url, mode: PaymentMode.ReservationDesired));
        await given.Sandbox.AdvanceClock(TimeSpan.Zero);
        Assert.Single(merchant.Received);

        await given.Sandbox.Invoices.Cancel(given.Caller, reserved.Reference.Value);
        await given.Sandbox.AdvanceClock(TimeSpan.FromDays(1));

        Assert.Single(merchant.Received);
    }

    private static (TimeSpan After, int? Status)[] Seconds(params (int Seconds, int Status)[] attempts) =>
        [.. attempts.Select(attempt => (TimeSpan.FromSeconds(attempt.Seconds), (int?)attempt.Status))];

    private static async Task<NotificationState> State(TestSandbox given, Invoice invoice) =>
        (await given.Sandbox.Store.ListNotifications(invoice.Reference, 1))[0].State;
}

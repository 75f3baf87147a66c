using Microsoft.Extensions.Time.Testing;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Notifications;

using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Clock;

/// <summary>Due work that fails: the other work is carried out in order, and the failed work is tried again.</summary>
public sealed class FailingWorkTests
{
    private const string Broken = "20260302000000001";

    [Fact]
    public async Task An_invoice_that_fails_stops_neither_the_clock_nor_what_is_due_after_it()
    {
        using var given = await TestSandbox.Open();
        var paid = await PayTwice(given);
        await BreakInvoice(given, paid[0].AcknowledgeBy!.Value.AddSeconds(1));
        var before = given.Sandbox.Clock.GetUtcNow();

        await given.Sandbox.AdvanceClock(TimeSpan.FromMinutes(1));

        Assert.Equal(before.AddMinutes(1), given.Sandbox.Clock.GetUtcNow());
        Assert.Equal(
            paid.Select(invoice => invoice.AcknowledgeBy!.Value),
            (await given.Sandbox.Store.ListMessages(TestSandbox.Payer)).Reverse().Select(message => message.At));
        var failing = Assert.Single(given.Sandbox.Failing.List());
        Assert.Equal(
            (paid[0].AcknowledgeBy!.Value.AddSeconds(1), Broken, null, 1),
            (failing.Item.At, failing.Item.Invoice.Value, failing.Item.NotificationId, failing.Attempts));
        Assert.NotEmpty(failing.Error);
        Assert.DoesNotContain('\n', failing.Error);
    }

    [Theory]
    [InlineData(
        Phase.Issued,
        "AcknowledgmentRanOut was due on invoice 20260302432000000 and refused: RejectedBusinessLogic. "
            + "The invoice 20260302432000000 is issued, and the payer anna has scanned it.")]
    public async Task An_invoice_that_the_rules_cannot_carry_on_is_listed_with_the_reason(Phase phase, string reason)
    {
        using var given = await TestSandbox.Open();
        var invoice = Given.Invoice(phase) with { AcknowledgeBy = Given.Noon };
        Assert.True(await given.Sandbox.Store.Save(new() { Invoices = [Stored.New(invoice)] }));

        await given.Sandbox.AdvanceClock(TimeSpan.FromSeconds(1));

        Assert.Equal(reason, Assert.Single(given.Sandbox.Failing.List()).Error);
    }

    [Fact]
    public async Task An_advance_tries_what_fails_once_and_the_running_clock_goes_on_around_it()
    {
        using var given = await TestSandbox.Open();
        await BreakInvoice(given, given.Sandbox.Clock.GetUtcNow().AddSeconds(1));

        await given.Sandbox.AdvanceClock(TimeSpan.FromDays(365));
        await given.Sandbox.AdvanceClock(TimeSpan.Zero);
        Assert.Equal(2, Assert.Single(given.Sandbox.Failing.List()).Attempts);

        var paid = await given.Pay(await given.Send());
        given.Wall.Advance(TimeSpan.FromSeconds(20));
        await given.RunUntil(async () => (await given.Stored(paid)).Phase == Phase.Canceled);
        Assert.Equal(Broken, Assert.Single(given.Sandbox.Failing.List()).Item.Invoice.Value);
        Assert.Null(await given.Sandbox.Due.NextAt());
    }

    [Fact]
    public async Task Failed_work_is_carried_out_when_its_cause_is_gone()
    {
        using var given = await TestSandbox.Open();
        var paid = await given.Pay(await given.Send());
        await given.Sandbox.AdvanceClock(TimeSpan.FromSeconds(19));
        await Sql(given, "CREATE TRIGGER broken BEFORE INSERT ON messages BEGIN SELECT RAISE(ABORT, 'nothing can be told'); END");
        given.Wall.Advance(TimeSpan.FromSeconds(1));

        using var stop = new CancellationTokenSource();
        var running = given.Sandbox.Due.Run(stop.Token);
        await Eventually.Holds(() => given.Sandbox.Failing.Count == 1, "the reversal failed");
        Assert.Contains("nothing can be told", given.Sandbox.Failing.List()[0].Error, StringComparison.Ordinal);
        await Sql(given, "DROP TRIGGER broken");
        given.Wall.Advance(TimeSpan.FromSeconds(1));
        await Eventually.Holds(() => given.Sandbox.Failing.Count == 0, "it was tried again");
        await stop.CancelAsync();
        await running;

        Assert.Equal(Phase.Canceled, (await given.Stored(paid)).Phase);
        Assert.Equal(paid.AcknowledgeBy, Assert.Single(await given.Sandbox.Store.ListMessages(TestSandbox.Payer)).At);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_notification_whose_attempt_cannot_be_kept_holds_up_no_other(bool running)
    {
        await using var merchant = await Listener.Answering(200);
        using var given = await TestSandbox.Open();
        var lost = await given.Pay(await given.Send(notificationUrl: merchant.Url));
        var told = await given.Pay(await given.Send(notificationUrl: merchant.Url));
        await Sql(
            given,
            "CREATE TRIGGER broken BEFORE UPDATE ON notifications WHEN NEW.due IS NULL AND NEW.invoice = "
                + $"'{lost.Reference}' BEGIN SELECT RAISE(ABORT, 'no room'); END");

        if (running)
            await given.RunUntil(async () => await State(given, told) == NotificationState.Delivered && given.Sandbox.Failing.Count == 1);
        else
            await given.Sandbox.AdvanceClock(TimeSpan.FromSeconds(5));

        Assert.Equal((NotificationState.Delivered, NotificationState.Pending), (await State(given, told), await State(given, lost)));
        Assert.Equal(lost.Reference, Assert.Single(given.Sandbox.Failing.List()).Item.Invoice);
        Assert.NotNull(given.Sandbox.Failing.List()[0].Item.NotificationId);
        Assert.Equal(2, (await given.Sandbox.Journal.List(new() { Name = "notify", Limit = 10 })).Count);

        await given.Sandbox.AdvanceClock(TimeSpan.FromDays(1));
        await Sql(given, "DROP TRIGGER broken");
        await given.Sandbox.AdvanceClock(Delivery.Lease);
        Assert.Equal((NotificationState.Delivered, 0), (await State(given, lost), given.Sandbox.Failing.Count));
    }

    [Fact]
    public async Task A_reset_forgets_what_fails()
    {
        using var given = await TestSandbox.Open();
        await BreakInvoice(given, given.Sandbox.Clock.GetUtcNow());
        await given.Sandbox.AdvanceClock(TimeSpan.Zero);

        await given.Sandbox.Reset();

        Assert.Equal(0, given.Sandbox.Failing.Count);
    }

    [Fact]
    public void It_waits_a_second_and_twice_as_long_after_each_attempt_until_five_minutes()
    {
        var wall = new FakeTimeProvider(Given.Noon);
        var failing = new FailingWork(wall);
        var item = new DueItem(Given.Noon, new("1"), null);
        List<double> waits = [];
        for (var attempt = 1; attempt <= 12; attempt++)
        {
            Assert.Equal(attempt, failing.Failed(item, "no"));
            waits.Add(failing.UntilNext()!.Value.TotalSeconds);
            wall.Advance(failing.UntilNext()!.Value - TimeSpan.FromTicks(1));
            Assert.Empty(failing.Again());
            wall.Advance(TimeSpan.FromTicks(1));
            Assert.Equal([item], failing.Again());
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300], waits);
        failing.Succeeded(item with { At = Given.Noon.AddHours(1) });
        Assert.Equal((0, null), (failing.Count, failing.UntilNext()));
    }

    private static async Task<Invoice[]> PayTwice(TestSandbox given)
    {
        var first = await given.Pay(await given.Send());
        await given.Sandbox.AdvanceClock(TimeSpan.FromSeconds(5));
        return [first, await given.Pay(await given.Send())];
    }

    /// <summary>An unreadable invoice, due at an instant.</summary>
    private static Task<bool> BreakInvoice(TestSandbox given, DateTimeOffset due) => Sql(
        given,
        "INSERT INTO invoices (sandbox, reference, revision, phase, terminal, sent, due, document) VALUES ('', "
            + $"'{Broken}', 1, 'Paid', 't', 0, {due.UtcTicks}, '{{')");

    private static Task<bool> Sql(TestSandbox given, string sql) => ((SqliteDatabase)given.Database).Write(session =>
    {
        session.Execute(sql);
        return true;
    });

    private static async Task<NotificationState> State(TestSandbox given, Invoice invoice) =>
        (await given.Sandbox.Store.ListNotifications(invoice.Reference, 1))[0].State;
}

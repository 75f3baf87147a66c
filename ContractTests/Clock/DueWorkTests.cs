using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Clock;

/// <summary>
/// The actions that SEQR takes by itself when the sandbox's clock is moved or the simulator is restarted.
/// </summary>
public sealed class DueWorkTests
{
    private const long Opening = 100_000_000;

    [Fact]
    public async Task A_payment_nobody_asked_for_is_reversed_after_twenty_seconds()
    {
        using var given = await TestSandbox.Open();
        var paid = await given.Pay(await given.Send());
        Assert.Equal((Phase.Paid, Opening - 10_000), (paid.Phase, await given.Balance()));

        await given.Sandbox.AdvanceClock(TimeSpan.FromSeconds(19.999));
        Assert.Equal(Phase.Paid, (await given.Stored(paid)).Phase);

        await given.Sandbox.AdvanceClock(TimeSpan.FromSeconds(0.001));
        var reversed = await given.Stored(paid);
        Assert.Equal((Phase.Canceled, CancelReason.NotAcknowledged, 3), (reversed.Phase, reversed.CancelReason, reversed.Version));
        Assert.Equal(Opening, await given.Balance());
        Assert.Equal(0, await given.SumOfAccounts());
        var message = Assert.Single(await given.Sandbox.Store.ListMessages(TestSandbox.Payer));
        Assert.Equal(paid.AcknowledgeBy, message.At);
    }

    [Fact]
    public async Task A_payment_that_was_asked_for_stays()
    {
        using var given = await TestSandbox.Open();
        var paid = await given.Pay(await given.Send());
        await given.Sandbox.Invoices.AskStatus(given.Caller, paid.Reference.Value);

        await given.Sandbox.AdvanceClock(TimeSpan.FromDays(1));

        Assert.Equal(Phase.Paid, (await given.Stored(paid)).Phase);
    }

    [Fact]
    public async Task A_question_after_the_twenty_seconds_never_sees_the_past()
    {
        using var given = await TestSandbox.Open();
        var paid = await given.Pay(await given.Send());
        given.Wall.Advance(TimeSpan.FromMinutes(1));

        // Nothing carried the reversal out yet: the question does, at the instant it was due.
        var answer = await given.Sandbox.Invoices.AskStatus(given.Caller, paid.Reference.Value);

        Assert.Equal(Phase.Canceled, answer.Value!.Phase);
        Assert.Equal(paid.AcknowledgeBy, (await given.Sandbox.Store.ListHistory(paid.Reference))[^1].At);
    }

    [Fact]
    public async Task A_reservation_nobody_committed_is_released_after_an_hour()
    {
        using var given = await TestSandbox.Open();
        var reserved = await given.Pay(await given.Send(mode: PaymentMode.ReservationRequired));
        Assert.Equal((Phase.Reserved, Opening - 10_000), (reserved.Phase, await given.Balance()));

        await given.Sandbox.AdvanceClock(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        Assert.Equal(Phase.Reserved, (await given.Stored(reserved)).Phase);

        await given.Sandbox.AdvanceClock(TimeSpan.FromTicks(1));
        Assert.Equal(CancelReason.ReservationExpired, (await given.Stored(reserved)).CancelReason);
        Assert.Equal(Opening, await given.Balance());
    }

    [Fact]
    public async Task Everything_due_on_the_way_happens_at_its_instant_and_in_order()
    {
        using var given = await TestSandbox.Open();
        List<Invoice> paid = [];
        for (var i = 0; i < 5; i++)
        {
            paid.Add(await given.Pay(await given.Send()));
            await given.Sandbox.AdvanceClock(TimeSpan.FromSeconds(3));
        }

        await given.Sandbox.AdvanceClock(TimeSpan.FromDays(400));

        Assert.Equal(
            paid.Select(invoice => invoice.AcknowledgeBy!.Value),
            (await given.Sandbox.Store.ListMessages(TestSandbox.Payer)).Reverse().Select(message => message.At));
        Assert.Equal(paid[0].SentAt.AddSeconds(15).AddDays(400), given.Sandbox.Clock.GetUtcNow());
        Assert.Empty(await given.Sandbox.Store.ListDue(DateTimeOffset.MaxValue, 10));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_advanced_clock_goes_on_or_stands_as_before(bool frozen)
    {
        using var given = await TestSandbox.Open();
        var before = given.Sandbox.Clock.GetUtcNow();
        if (frozen)
            await given.Sandbox.FreezeClock();

        await given.Sandbox.AdvanceClock(TimeSpan.FromHours(1));
        given.Wall.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(before.AddHours(1).AddMinutes(frozen ? 0 : 1), given.Sandbox.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Work_that_fell_due_while_the_simulator_was_down_is_carried_out_at_the_next_start()
    {
        using var directory = new TemporaryDirectory();
        Invoice paid;
        using (var database = SqliteDatabase.InDirectory(directory.Path))
        using (var before = await TestSandbox.Open(database: database))
            paid = await before.Pay(await before.Send());

        using var reopened = SqliteDatabase.InDirectory(directory.Path);
        using var after = await TestSandbox.Open(database: reopened);
        after.Wall.Advance(TimeSpan.FromHours(2));
        await after.RunUntil(async () => (await after.Stored(paid)).Phase == Phase.Canceled);

        Assert.Equal(paid.AcknowledgeBy, (await after.Sandbox.Store.ListHistory(paid.Reference))[^1].At);
        Assert.Equal(Opening, await after.Balance());
    }

    [Fact]
    public async Task The_clock_survives_a_restart()
    {
        using var before = await TestSandbox.Open();
        await before.Sandbox.AdvanceClock(TimeSpan.FromDays(1));
        await before.Sandbox.FreezeClock();
        before.Wall.Advance(TimeSpan.FromHours(1));

        using var after = await TestSandbox.Open(before);

        Assert.Equal(before.Sandbox.Clock.GetUtcNow(), after.Sandbox.Clock.GetUtcNow());
    }

    [Fact]
    public async Task References_go_on_after_a_restart_with_the_clock_set_back()
    {
        using var before = await TestSandbox.Open();
        var first = await before.Pay(await before.Send());

        using var after = await TestSandbox.Open(before);
        await after.Sandbox.SetClock(after.Sandbox.Clock.GetUtcNow().AddDays(-1));
        var second = await after.Pay(await after.Send());

        Assert.True(string.CompareOrdinal(first.Reference.Value, second.Reference.Value) < 0);
        Assert.True(string.CompareOrdinal(first.Payment!.ErsReference.Value, second.Payment!.ErsReference.Value) < 0);
    }

    [Fact]
    public async Task A_running_simulator_carries_out_what_falls_due_when_it_is_woken()
    {
        using var given = await TestSandbox.Open();
        var paid = await given.Pay(await given.Send());

        await given.RunUntil(async () =>
        {
            given.Wall.Advance(TimeSpan.FromSeconds(1));
            given.Sandbox.Due.Wake();
            return (await given.Stored(paid)).Phase == Phase.Canceled;
        });
    }

    [Fact]
    public async Task A_reset_forgets_everything_and_the_seeded_merchants_are_there()
    {
        using var given = await TestSandbox.Open();
        var paid = await given.Pay(await given.Send());
        await given.Sandbox.AdvanceClock(TimeSpan.FromDays(1));

        await given.Sandbox.Reset();

        Assert.Null(await given.Sandbox.Store.FindInvoice(paid.Reference));
        Assert.Empty(await given.Sandbox.Store.ListAccounts(null, null));
        Assert.Equal(given.Wall.GetUtcNow(), given.Sandbox.Clock.GetUtcNow());
        Assert.Equal(2, (await given.Sandbox.Store.ListTerminals()).Count);
        Assert.NotEqual(paid.Reference, (await given.Send()).Reference);
    }
}

using Reference.Client;
using Reference.Client.Reservations;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Unattended;

/// <summary>From the notification to the commit, amid repeats, losses and restarts: released once, committed once.</summary>
public sealed class MachineSessionTests : MachineFixture
{
    [Fact]
    public async Task A_reserved_machine_is_released_once()
    {
        await GivenReserved();
        Assert.True(await Notify());
        await Machines.PollAsync(Id);
        Restart();
        await Machines.ResumeAsync();

        Assert.Equal((await Machines.FindAsync(Id))!.Session.Id, Assert.Single(Released));
    }

    [Fact]
    public async Task A_notification_is_not_believed_before_SEQR_confirms_it()
    {
        await Post();
        Seqr.On("getPaymentStatus", FakeAnswer.Status("ISSUED"));
        Assert.False(await Notify());
        Seqr.On("getPaymentStatus", FakeAnswer.Reset);
        await Assert.ThrowsAsync<SeqrTransportException>(() => Notify());
        Assert.Empty(Released);
        Seqr.On("getPaymentStatus", FakeAnswer.Status("RESERVED", 2));

        Assert.True(await Notify());
        Assert.Single(Released);
    }

    [Fact]
    public async Task A_strangers_notification_asks_nothing()
    {
        await Post();

        Assert.True(await Machines.NotifiedAsync(Id, "another"));
        Assert.True(await Machines.NotifiedAsync("nowhere", "another"));
        Assert.True(await Machines.NotifiedAsync("../x", "another"));

        Assert.Empty(Seqr.Calls("getPaymentStatus"));
        Assert.Empty(Released);
    }

    [Fact]
    public async Task A_lost_notification_is_made_up_for_by_polls_or_at_the_next_start()
    {
        await Post();
        Assert.True((await Machines.PollAsync(Id)).Session.Released);
        Assert.Single(Released);
        await Machines.FinishAsync(Id, Cost, Coffee);

        await Post();
        Restart();
        Assert.True(Assert.Single(await Machines.ResumeAsync()).Session.Released);
        Assert.Equal(2, Released.Count);
    }

    [Fact]
    public async Task A_machine_that_could_not_be_released_is_released_later()
    {
        await Post();
        OnReleased = () => throw new InvalidOperationException("no current");
        await Assert.ThrowsAsync<InvalidOperationException>(() => Notify());
        OnReleased = () => { };

        Assert.True(await Notify());

        Assert.True((await Machines.FindAsync(Id))!.Session.Released);
    }

    [Fact]
    public async Task What_was_taken_is_itemized_and_committed()
    {
        await GivenReserved();

        var paid = await Machines.FinishAsync(Id, Cost, Coffee);

        Assert.Equal((ReservationState.Paid, Cost, "E1"), (paid.State, paid.Paid, paid.ErsReference));
        var update = Assert.Single(Seqr.Calls("updateInvoice"));
        Assert.Equal((R1, "Coffee"), (update.Member("invoiceReference"), update.Member("itemDescription")));
        Assert.Equal("12.50", Assert.Single(Seqr.Calls("commitReservation")).Member("value"));
        Assert.True((await Machines.FindAsync(Id))!.Session.IsOver);
    }

    [Fact]
    public async Task Finishing_twice_commits_once()
    {
        await GivenReserved();
        await Machines.FinishAsync(Id, Cost, Coffee);

        Assert.Equal(ReservationState.Paid, (await Machines.FinishAsync(Id, Cost, Coffee)).State);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Machines.FinishAsync(Id, new(13, "SEK"), Coffee));

        Assert.Single(Seqr.Calls("updateInvoice"));
        Assert.Single(Seqr.Calls("commitReservation"));
    }

    [Fact]
    public async Task A_lost_answer_to_updateInvoice_is_asked_for_again_after_a_restart()
    {
        await GivenReserved();
        Seqr.On("updateInvoice", FakeAnswer.Reset, FakeAnswer.Success());
        await Assert.ThrowsAsync<SeqrTransportException>(() => Machines.FinishAsync(Id, Cost, Coffee));
        Assert.Empty(Seqr.Calls("commitReservation"));

        Restart();
        Assert.Empty(await Machines.ResumeAsync());

        Assert.Equal(2, Seqr.Calls("updateInvoice").Count);
        Assert.Equal("12.50", Assert.Single(Seqr.Calls("commitReservation")).Member("value"));
    }

    [Fact]
    public async Task A_lost_answer_to_commitReservation_is_resolved_by_asking()
    {
        await GivenReserved();
        Seqr.On("commitReservation", FakeAnswer.Reset);
        Seqr.On("getPaymentStatus", FakeAnswer.Reset, FakeAnswer.Return(
            "<ersReference>E1</ersReference><resultCode>0</resultCode><status>PAID</status><version>3</version>"));
        Assert.Equal(ReservationState.Committing, (await Machines.FinishAsync(Id, Cost, Coffee)).State);

        Restart();
        Assert.Empty(await Machines.ResumeAsync());

        Assert.Single(Seqr.Calls("commitReservation"));
        var machine = (await Machines.FindAsync(Id))!;
        Assert.True(machine.Session.IsOver);
        Assert.Equal(Cost, (await Machines.FinishAsync(Id, Cost, Coffee)).Paid);
    }

    [Fact]
    public async Task Rows_that_SEQR_refuses_do_not_keep_it_from_being_paid()
    {
        await GivenReserved();
        Seqr.On("updateInvoice", FakeAnswer.Refused(90));

        Assert.Equal(ReservationState.Paid, (await Machines.FinishAsync(Id, Cost, Coffee)).State);
    }

    [Fact]
    public async Task Nothing_is_taken_before_the_release_nor_more_than_was_reserved()
    {
        await Post();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Machines.FinishAsync(Id, Cost, Coffee));
        await Notify();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Machines.FinishAsync(Id, new(20.01m, "SEK"), Coffee));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Machines.FinishAsync(Id, new(0, "SEK"), []));
        Assert.Empty(Seqr.Calls("updateInvoice"));
    }

    [Fact]
    public async Task A_payer_who_takes_nothing_gets_the_amount_back()
    {
        await GivenReserved();

        Assert.True((await Machines.CancelAsync(Id)).Session.IsOver);

        Assert.Equal(R1, Assert.Single(Seqr.Calls("cancelInvoice")).Member("invoiceReference"));
        Assert.Equal($$"""{"invoiceReferenceId":"{{R2}}"}""", (await Post(Second)).Body);
    }
}

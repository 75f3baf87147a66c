using Reference.Client;
using Reference.Client.Reservations;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Reservations;

public sealed class CommittingTests : ReservationFixture
{
    [Fact]
    public async Task The_final_amount_is_committed()
    {
        await GivenAReservationAsync();
        var reservation = await Desk.CommitAsync("P-1", Cost);
        Assert.Equal(
            (ReservationState.Paid, Cost, "E1", false),
            (reservation.State, reservation.Paid, reservation.ErsReference, reservation.DebitedAtOnce));
        var call = Assert.Single(Seqr.Calls("commitReservation"));
        Assert.Equal((R1, "63.50"), (call.Member("invoiceReference"), call.Member("value")));
    }

    [Fact]
    public async Task A_payment_that_the_commit_does_not_name_is_asked_for()
    {
        await GivenAReservationAsync();
        Seqr.On("commitReservation", FakeAnswer.Success()).On("getPaymentStatus", Paid("63.50"));
        var reservation = await Desk.CommitAsync("P-1", Cost);
        Assert.Equal(
            (ReservationState.Paid, Cost, "E1", false),
            (reservation.State, reservation.Paid, reservation.ErsReference, reservation.DebitedAtOnce));
    }

    [Fact]
    public async Task A_payment_whose_reference_cannot_be_asked_for_is_paid_and_asked_about_after_the_restart()
    {
        await GivenAReservationAsync();
        Seqr.On("commitReservation", FakeAnswer.Success()).On("getPaymentStatus", FakeAnswer.Reset);
        Assert.Equal(
            (ReservationState.Paid, null),
            ((await Desk.CommitAsync("P-1", Cost)).State, (await Desk.FindAsync("P-1"))!.ErsReference));
        Seqr.On("getPaymentStatus", Paid("63.50"));
        Restart();
        Assert.Empty(await Desk.ResumeAsync());
        Assert.Equal("E1", (await Desk.FindAsync("P-1"))!.ErsReference);
    }

    [Fact]
    public async Task A_paid_reservation_is_not_committed_again_even_by_two_callers_at_once()
    {
        await GivenAReservationAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Desk.CommitAsync("P-1", Cost)));
        await Desk.CommitAsync("P-1", new Money(100, "SEK"));
        Assert.Single(Seqr.Calls("commitReservation"));
    }

    [Theory]
    [InlineData(200.01)]
    [InlineData(0)]
    public async Task No_more_than_is_reserved_and_no_nothing_can_be_committed(decimal amount)
    {
        await GivenAReservationAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Desk.CommitAsync("P-1", new Money(amount, "SEK")));
        Assert.Empty(Seqr.Calls("commitReservation"));
    }

    [Fact]
    public async Task The_amount_is_stored_before_it_is_committed()
    {
        await GivenAReservationAsync();
        Reservation? seen = null;
        Seqr.On("commitReservation", _ =>
        {
            seen = Store.LoadAsync("P-1", default).Result;
            return Committed;
        });
        await Desk.CommitAsync("P-1", Cost);
        Assert.Equal((ReservationState.Committing, Cost), (seen!.State, seen.Final));
    }

    [Fact]
    public async Task A_commit_that_comes_too_late_finds_the_reservation_expired()
    {
        await GivenAReservationAsync();
        Seqr.On("commitReservation", FakeAnswer.Refused(58));
        Assert.Equal(ReservationState.Expired, (await Desk.CommitAsync("P-1", Cost)).State);
    }

    [Theory]
    [InlineData("CANCELED", ReservationState.Expired)]
    [InlineData("PAID", ReservationState.Paid)]
    public async Task A_commit_of_what_is_not_reserved_asks_what_became_of_it(string status, ReservationState expected)
    {
        await GivenAReservationAsync();
        Seqr.On("commitReservation", FakeAnswer.Refused(96)).On("getPaymentStatus", FakeAnswer.Status(status, 3));
        Assert.Equal(expected, (await Desk.CommitAsync("P-1", Cost)).State);
    }

    [Fact]
    public async Task A_refused_commit_leaves_the_reservation_and_may_be_made_again()
    {
        await GivenAReservationAsync();
        Seqr.On("commitReservation", FakeAnswer.Refused(11), Committed);
        var refused = await Desk.CommitAsync("P-1", Cost);
        Assert.Equal((ReservationState.Reserved, ResultCode.RejectedAmount), (refused.State, refused.LastRefusal!.Code));
        Assert.Equal(ReservationState.Paid, (await Desk.CommitAsync("P-1", Cost)).State);
    }

    [Fact]
    public async Task A_lost_answer_is_resolved_by_asking_and_found_done()
    {
        await GivenAReservationAsync();
        Seqr.On("commitReservation", FakeAnswer.Reset).On("getPaymentStatus", Paid("200")); // The bill as it was sent.
        var reservation = await Desk.CommitAsync("P-1", Cost);
        Assert.Equal((ReservationState.Paid, Cost, "E1"), (reservation.State, reservation.Paid, reservation.ErsReference));
        Assert.Single(Seqr.Calls("commitReservation"));
    }

    [Theory]
    [InlineData(90)]
    [InlineData(1)]
    public async Task An_answer_that_leaves_doubt_is_resolved_by_asking_as_well(int code)
    {
        await GivenAReservationAsync();
        Seqr.On("commitReservation", FakeAnswer.Refused(code)).On("getPaymentStatus", Paid("63.50"));
        Assert.Equal(ReservationState.Paid, (await Desk.CommitAsync("P-1", Cost)).State);
    }

    [Fact]
    public async Task A_commit_that_was_lost_on_the_way_may_be_made_again_after_asking()
    {
        await GivenAReservationAsync();
        Seqr.On("commitReservation", FakeAnswer.Reset, Committed);
        Assert.Equal(ReservationState.Reserved, (await Desk.CommitAsync("P-1", Cost)).State);
        Assert.Equal(ReservationState.Paid, (await Desk.CommitAsync("P-1", Cost)).State);
        Assert.Equal(2, Seqr.Calls("commitReservation").Count);
    }

    [Fact]
    public async Task A_commit_that_may_still_be_on_the_way_is_not_followed_by_one_of_another_amount()
    {
        await GivenAReservationAsync();
        Seqr.On("commitReservation", FakeAnswer.Reset, Committed);
        await Desk.CommitAsync("P-1", Cost);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Desk.CommitAsync("P-1", new Money(70, "SEK")));
        Assert.Equal(Cost, (await Desk.CommitAsync("P-1")).Paid);
    }

    [Fact]
    public async Task After_a_clear_refusal_another_amount_can_be_committed()
    {
        await GivenAReservationAsync();
        Seqr.On("commitReservation", FakeAnswer.Refused(11), Committed);
        await Desk.CommitAsync("P-1", Cost);
        Assert.Equal(new Money(70, "SEK"), (await Desk.CommitAsync("P-1", new Money(70, "SEK"))).Paid);
    }

    [Fact]
    public async Task While_SEQR_cannot_be_asked_nothing_is_committed_again()
    {
        await GivenAReservationAsync();
        Seqr.On("commitReservation", FakeAnswer.Reset).On("getPaymentStatus", FakeAnswer.Reset);
        Assert.Equal(ReservationState.Committing, (await Desk.CommitAsync("P-1", Cost)).State);
        await Assert.ThrowsAsync<SeqrTransportException>(() => Desk.CommitAsync("P-1", Cost));
        Seqr.On("getPaymentStatus", FakeAnswer.Refused(93));
        Assert.Equal(ReservationState.Committing, (await Desk.CommitAsync("P-1", Cost)).State);
        Assert.Single(Seqr.Calls("commitReservation"));
    }

    [Fact]
    public async Task A_poll_in_the_middle_does_not_make_a_lost_commit_forgotten()
    {
        await GivenAReservationAsync();
        var go = new TaskCompletionSource();
        Seqr.On("commitReservation", FakeAnswer.Reset.After(go.Task));
        var committing = Desk.CommitAsync("P-1", Cost);
        await Eventually.Holds(() => Seqr.Calls("commitReservation").Count == 1, "the commit is sent");
        Assert.Equal(ReservationState.Reserved, (await Desk.AskAsync("P-1")).State);
        Seqr.On("getPaymentStatus", Paid("63.50"));
        go.SetResult();
        Assert.Equal(ReservationState.Paid, (await committing).State);
    }

    [Theory]
    [InlineData("RESERVED", ReservationState.Reserved)]
    [InlineData("PAID", ReservationState.Paid)]
    [InlineData("CANCELED", ReservationState.Expired)]
    public async Task A_commit_that_was_on_its_way_when_the_program_ended_is_found_out_after_the_restart(
        string status, ReservationState expected)
    {
        await GivenAReservationAsync();
        Seqr.On("commitReservation", FakeAnswer.Reset).On("getPaymentStatus", FakeAnswer.Reset);
        await Desk.CommitAsync("P-1", Cost);
        Restart();
        Seqr.On("getPaymentStatus", FakeAnswer.Status(status, 3));
        Assert.Equal(expected is ReservationState.Reserved ? 1 : 0, (await Desk.ResumeAsync()).Count);
        var reservation = (await Desk.FindAsync("P-1"))!;
        Assert.Equal(expected, reservation.State);
        if (expected is ReservationState.Paid)
            Assert.Equal(Cost, reservation.Paid); // The receipt said nothing; this is what was committed.
        Assert.Single(Seqr.Calls("commitReservation"));
    }

    [Fact]
    public async Task A_bill_that_was_on_its_way_when_the_program_ended_is_in_doubt()
    {
        await Store.TrySaveAsync(
            new() { Purchase = Parking, State = ReservationState.Sending, Terms = new(), BilledAt = Clock.GetUtcNow() },
            default);
        Restart();
        Assert.Empty(await Desk.ResumeAsync());
        Assert.Equal(ReservationState.InDoubt, (await Desk.FindAsync("P-1"))!.State);
        Assert.Empty(Seqr.Received);
    }
}

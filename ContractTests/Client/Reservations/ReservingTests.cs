using Reference.Client;
using Reference.Client.Reservations;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Reservations;

public sealed class ReservingTests : ReservationFixture
{
    [Fact]
    public async Task The_bill_asks_for_a_reservation_of_the_most_it_can_cost()
    {
        await Desk.ReserveAsync(
            Parking,
            new() { CommitWithin = TimeSpan.FromMinutes(90), NotificationUrl = new("https://park.example/n") });
        var bill = Assert.Single(Seqr.Calls("sendInvoice"));
        Assert.Equal(
            ("RESERVATION_REQUIRED", "5400", "P-1"),
            (bill.Member("paymentMode"), bill.Member("commitReservationTimeout"), bill.Member("clientInvoiceId")));
        Assert.Equal("https://park.example/n", bill.Member("notificationUrl"));
    }

    [Fact]
    public async Task A_round_polls_each_second_until_the_amount_is_reserved()
    {
        await Desk.ReserveAsync(Parking);
        Seqr.On("getPaymentStatus", FakeAnswer.Status("ISSUED", 1), FakeAnswer.Status("RESERVED", 2));
        var round = await Desk.PollAsync("P-1");
        Assert.Equal((RoundEnd.Settled, ReservationState.Reserved), (round.End, round.Bill.State));
        Assert.Equal([TimeSpan.FromSeconds(1)], Clock.Delays);
    }

    [Fact]
    public async Task A_desired_reservation_falls_back_to_a_debit_and_the_rest_can_be_refunded()
    {
        await Desk.ReserveAsync(Parking, new() { PaymentMode = PaymentMode.ReservationDesired });
        Seqr.On("getPaymentStatus", Paid("200")).On("refundPayment", FakeAnswer.Success());
        var reservation = (await Desk.PollAsync("P-1")).Bill;
        Assert.Equal(
            (ReservationState.Paid, true, new Money(200, "SEK")),
            (reservation.State, reservation.DebitedAtOnce, reservation.Paid));
        Assert.Equal(ReservationState.Paid, (await Desk.CommitAsync("P-1", Cost)).State);
        Assert.Empty(Seqr.Calls("commitReservation"));
        Assert.Equal(RefundState.Done, (await Desk.RefundAsync("P-1", "rest", Parking.Total - Cost)).State);
    }

    [Fact]
    public void An_immediate_debit_is_no_reservation() =>
        Assert.Throws<ArgumentException>(() => { _ = Desk.ReserveAsync(Parking, new() { PaymentMode = PaymentMode.ImmediateDebit }); });

    [Theory]
    [InlineData("CANCELED", ReservationState.Canceled)]
    [InlineData("FAILED", ReservationState.Failed)]
    public async Task A_payer_can_give_up_or_fail(string status, ReservationState expected)
    {
        await Desk.ReserveAsync(Parking);
        Seqr.On("getPaymentStatus", FakeAnswer.Status(status));
        Assert.Equal(expected, (await Desk.PollAsync("P-1")).Bill.State);
    }

    [Fact]
    public async Task A_bill_without_an_answer_is_in_doubt_and_never_sent_again()
    {
        Seqr.On("sendInvoice", FakeAnswer.Reset);
        Assert.Equal(ReservationState.InDoubt, (await Desk.ReserveAsync(Parking)).State);
        Assert.Equal(ReservationState.InDoubt, (await Desk.ReserveAsync(Parking)).State);
        Assert.Single(Seqr.Calls("sendInvoice"));
    }

    [Fact]
    public async Task A_refused_bill_may_be_begun_again()
    {
        Seqr.On("sendInvoice", FakeAnswer.Refused(49), FakeAnswer.Sent(R1));
        Assert.Equal(ResultCode.InvalidInvoiceData, (await Desk.ReserveAsync(Parking)).LastRefusal?.Code);
        Assert.Equal(ReservationState.Open, (await Desk.ReserveAsync(Parking)).State);
    }

    [Fact]
    public async Task A_reservation_is_released()
    {
        await GivenAReservationAsync();
        Assert.Equal(ReservationState.Canceled, (await Desk.CancelAsync("P-1")).State);
        Assert.Equal(R1, Assert.Single(Seqr.Calls("cancelInvoice")).Member("invoiceReference"));
        Assert.Equal(ReservationState.Canceled, (await Desk.CommitAsync("P-1", Cost)).State);
        Assert.Empty(Seqr.Calls("commitReservation"));
    }

    [Fact]
    public async Task A_reservation_that_ran_out_is_expired_when_asked_about_or_canceled()
    {
        await GivenAReservationAsync();
        Seqr.On("cancelInvoice", FakeAnswer.Refused(95)).On("getPaymentStatus", FakeAnswer.Status("CANCELED", 3));
        Assert.Equal(ReservationState.Expired, (await Desk.CancelAsync("P-1")).State);
    }
}

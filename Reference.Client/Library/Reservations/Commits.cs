using Reference.Client.Storage;

namespace Reference.Client.Reservations;

/// <summary>Commits reservations: stored before it is sent; without a clear answer SEQR is asked, and nothing is committed again before that.</summary>
internal sealed class Commits(SeqrClient client, RecordBook<Reservation> book, ReservationInquiry inquiry)
{
    private readonly OneAtATime<string, Reservation> underWay = new();

    public Task<Reservation> CommitAsync(string id, Money? amount) => underWay.RunAsync(id, () => RunAsync(id, amount));

    private async Task<Reservation> RunAsync(string id, Money? amount)
    {
        var reservation = await book.GetAsync(id);
        if (reservation.State is ReservationState.Committing)
            reservation = await inquiry.AskAsync(reservation);
        if (reservation.State is not ReservationState.Reserved)
            return reservation;
        reservation = await book.ChangeAsync(id, r => r.Committing(amount ?? r.Purchase.Total));
        return reservation.State is ReservationState.Committing ? await SendAsync(reservation) : reservation;
    }

    private async Task<Reservation> SendAsync(Reservation reservation)
    {
        try
        {
            var answer = await client.CommitReservationAsync(reservation.InvoiceReference!, reservation.Final, CancellationToken.None);
            if (answer.IsSuccess)
                return await book.ChangeAsync(reservation.Id, r => r.Committed(answer.Value.ErsReference));
            reservation = await book.ChangeAsync(reservation.Id, r => r.CommitRefused(answer.Refusal));
        }
        catch (SeqrTransportException e)
        {
            reservation = await book.ChangeAsync(reservation.Id, r => r.CommitNotAnswered(e));
        }

        return reservation.State is ReservationState.Committing ? await FindOutAsync(reservation) : reservation;
    }

    // Asked once here; if SEQR cannot tell either, it stays in doubt until somebody asks again.
    private async Task<Reservation> FindOutAsync(Reservation reservation)
    {
        try
        {
            return await inquiry.AskAsync(reservation);
        }
        catch (SeqrTransportException e)
        {
            return await book.ChangeAsync(reservation.Id, r => r with { Trouble = r.Trouble ?? e.Message });
        }
    }
}

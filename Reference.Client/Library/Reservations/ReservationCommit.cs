using Reference.Client.Storage;

namespace Reference.Client.Reservations;

/// <summary>
/// Commits reservations. It saves a commit before it sends it. Without a clear answer it asks SEQR, and never commits again before that.
/// </summary>
internal sealed class ReservationCommit(SeqrClient client, RecordRepository<Reservation> reservations, ReservationInquiry inquiry)
{
    private readonly SingleFlight<string, Reservation> inProgress = new();

    public Task<Reservation> CommitAsync(string id, Money? amount) => inProgress.RunAsync(id, () => RunAsync(id, amount));

    private async Task<Reservation> RunAsync(string id, Money? amount)
    {
        var reservation = await reservations.GetAsync(id);
        if (reservation.State is ReservationState.Committing)
            reservation = await inquiry.AskAsync(reservation);
        if (reservation.State is not ReservationState.Reserved)
            return reservation;
        reservation = await reservations.UpdateAsync(id, r => r.Committing(amount ?? r.Final ?? r.Purchase.Total));
        return reservation.State is ReservationState.Committing ? await SendAsync(reservation) : reservation;
    }

    private async Task<Reservation> SendAsync(Reservation reservation)
    {
        try
        {
            var answer = await client.CommitReservationAsync(reservation.InvoiceReference!, reservation.Final, CancellationToken.None);
            reservation = await reservations.UpdateAsync(reservation.Id, r => answer.IsSuccess
                ? r.Committed(answer.Value.ErsReference)
                : r.CommitRefused(answer.Refusal));
        }
        catch (SeqrTransportException e)
        {
            reservation = await reservations.UpdateAsync(reservation.Id, r => r.CommitNotAnswered(e));
        }

        // SEQR may confirm without the ersReference, which refunds and reports need.
        return reservation is { State: ReservationState.Committing } or { LacksReference: true }
            ? await ResolveDoubtAsync(reservation)
            : reservation;
    }

    // Asks once. Without an answer, the commit stays in doubt until the next call asks again.
    private async Task<Reservation> ResolveDoubtAsync(Reservation reservation)
    {
        try
        {
            return await inquiry.AskAsync(reservation);
        }
        catch (SeqrTransportException e)
        {
            return await reservations.UpdateAsync(reservation.Id, r => r with { Trouble = r.Trouble ?? e.Message });
        }
    }
}

using Reference.Client.Storage;

namespace Reference.Client.Reservations;

/// <summary>Asks SEQR for the status of a reservation, or to release it, and saves the answer.</summary>
internal sealed class ReservationInquiry(SeqrClient client, RecordRepository<Reservation> reservations, ReservationOptions options)
{
    public async Task<Reservation> AskAsync(Reservation reservation)
    {
        if (reservation is not ({ IsLive: true } or { LacksReference: true }) || reservation.InvoiceReference is not { } reference)
            return reservation;
        var answer = await client.GetPaymentStatusAsync(reference, reservation.InvoiceVersion, CancellationToken.None);
        var after = await reservations.UpdateAsync(
            reservation.Id, r => answer.IsSuccess ? r.StatusReceived(answer.Value) : r with { LastRefusal = answer.Refusal });
        options.OnPolled(after);
        return after;
    }

    public async Task<Reservation> CancelAsync(Reservation reservation)
    {
        // A commit in doubt may have been carried out.
        if (reservation.State is ReservationState.Committing)
            reservation = await AskAsync(reservation);
        if (reservation is not { State: ReservationState.Open or ReservationState.Reserved, InvoiceReference: { } reference })
            return reservation;
        var canceled = await client.CancelInvoiceAsync(reference, CancellationToken.None);
        return canceled.Refusal switch
        {
            null => await reservations.UpdateAsync(reservation.Id, r => r.Canceled()),
            { Code: ResultCode.CannotCancelPaidInvoice or ResultCode.InvoiceAlreadyCanceled } => await AskAsync(reservation),
            var refusal => await reservations.UpdateAsync(reservation.Id, r => r with { LastRefusal = refusal }),
        };
    }
}

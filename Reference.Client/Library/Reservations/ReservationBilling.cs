using Reference.Client.Storage;

namespace Reference.Client.Reservations;

/// <summary>Sends the bills of reservations, at most one at a time for each, and later what the sessions really were.</summary>
internal sealed class ReservationBilling(SeqrClient client, RecordRepository<Reservation> reservations, TimeProvider clock)
{
    private readonly SingleFlight<string, Reservation> sending = new();

    /// <summary>Whether this process is waiting for the answer to this bill.</summary>
    public bool IsInProgress(string id) => sending.IsInProgress(id);

    public Task<Reservation> BeginAsync(Purchase most, ReservationTerms terms) => sending.RunAsync(most.OrderId, async () =>
    {
        // Save first, then send. After a crash in between, the reservation is known to be in doubt.
        var isNew = false;
        var (_, reservation) = await reservations.CreateOrUpdateAsync(most.OrderId, known =>
        {
            isNew = known is null or { State: ReservationState.NotBilled };
            return isNew ? ReservationRules.Begin(most, terms, clock.GetUtcNow()) with { Version = known?.Version ?? 0 } : known!;
        });
        return isNew ? await SendAsync(reservation) : reservation;
    });

    public async Task<Reservation> UpdateAsync(string id, Money total, IReadOnlyList<InvoiceRow> rows)
    {
        var reservation = await reservations.GetAsync(id);
        if (reservation is not { State: ReservationState.Reserved, InvoiceReference: { } reference })
            return reservation;
        var answer = await client.UpdateInvoiceAsync(
            reference, InvoiceOf(reservation) with { Total = total, Rows = rows }, tokens: null, CancellationToken.None);
        return await reservations.UpdateAsync(id, r => r with { LastRefusal = answer.Refusal });
    }

    private async Task<Reservation> SendAsync(Reservation reservation)
    {
        try
        {
            var answer = await client.SendInvoiceAsync(InvoiceOf(reservation), tokens: null, CancellationToken.None);
            return await reservations.UpdateAsync(
                reservation.Id, r => answer.IsSuccess ? r.Billed(answer.Value) : r.Refused(answer.Refusal));
        }
        catch (SeqrTransportException e)
        {
            return await reservations.UpdateAsync(reservation.Id, r => r.NotAnswered(e));
        }
    }

    private static Invoice InvoiceOf(Reservation reservation) => reservation.Purchase.ToInvoice(reservation.BilledAt) with
    {
        PaymentMode = reservation.Terms.PaymentMode,
        CommitReservationTimeout = reservation.Terms.CommitWithin,
        NotificationUrl = reservation.Terms.NotificationUrl,
        BackUrl = reservation.Terms.BackUrl,
    };
}

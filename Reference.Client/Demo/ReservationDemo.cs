using Reference.Client.Reservations;
using static Reference.Client.Demo.Watcher;

namespace Reference.Client.Demo;

/// <summary>A parking session: reserves the maximum price, commits the actual price, and prints each step.</summary>
internal sealed class ReservationDemo(
    ReservationDesk desk, PaymentPolling polling, SimulatedPayer payer, DemoJournal journal, DemoOptions options)
{
    public async Task<ExitStatus> RunAsync()
    {
        var reservation = await desk.ReserveAsync(new Purchase($"parking-{Guid.NewGuid():N}", "Parking", options.Amount));
        if (reservation.State is not ReservationState.Open)
            return Ended(reservation);
        Print("invoice", reservation.InvoiceReference);
        Print("QR", reservation.QrCode);

        (reservation, var trouble) = await polling.RunAsync(
            () => payer.PayAsync(reservation.InvoiceReference!),
            () => desk.PollAsync(reservation.Id),
            () => desk.CancelAsync(reservation.Id));
        if (trouble is not null)
            return DemoResult.Failed(trouble);
        return reservation.State is ReservationState.Reserved ? await CommitAsync(reservation) : Ended(reservation);
    }

    private async Task<ExitStatus> CommitAsync(Reservation reservation)
    {
        Print("reserved", options.Amount.ToString());
        reservation = await desk.CommitAsync(reservation.Id, options.Commit);
        if (reservation.State is not ReservationState.Paid)
            return Ended(reservation);
        Print("committed", reservation.Paid?.ToString());
        Print("ersReference", reservation.ErsReference);
        await journal.RecordAsync(reservation);
        return ExitStatus.Paid;
    }

    private static ExitStatus Ended(Reservation reservation) => DemoResult.Report(reservation, reservation.State.ToString());
}

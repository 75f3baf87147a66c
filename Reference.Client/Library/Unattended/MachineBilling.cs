using Reference.Client.Purchases;
using Reference.Client.Reservations;
using Reference.Client.Storage;

namespace Reference.Client.Unattended;

/// <summary>
/// Answers createPurchase: the invoice of the payer's session, a new one, or why there is none. Callers hold the machine's lock.
/// </summary>
internal sealed class MachineBilling(
    RecordRepository<Machine> machines, ReservationDesk desk, MachineSessions sessions, UnattendedOptions options, TimeProvider clock)
{
    public async Task<PurchaseAnswer> AnswerAsync(MachineRequest request)
    {
        if (await machines.FindAsync(request.MachineId) is { Session.IsOver: false } machine
            && await ContinueAsync(machine, request) is { } answer)
        {
            return answer;
        }

        var offer = await options.Offer(request, CancellationToken.None);
        if (offer.Error is { } error)
            return Refused(error, $"Machine {request.MachineId} cannot be used.");
        var session = new MachineSession
        {
            Id = Guid.NewGuid().ToString("N"),
            Msisdn = request.Msisdn,
            Most = request.Most,
            BegunAt = clock.GetUtcNow(),
        };
        await machines.CreateOrUpdateAsync(
            request.MachineId, m => new() { MachineId = request.MachineId, Session = session, Version = m?.Version ?? 0 });
        return Answer(await desk.ReserveAsync(new Purchase(session.Id, offer.Title!, request.Most), Terms(request.MachineId, session)));
    }

    /// <returns>The answer while the session lasts; null if the machine is free.</returns>
    private async Task<PurchaseAnswer?> ContinueAsync(Machine machine, MachineRequest request)
    {
        var (session, age) = (machine.Session, clock.GetUtcNow() - machine.Session.BegunAt);
        var reservation = await desk.FindAsync(session.Id);
        if (reservation is { State: ReservationState.Sending or ReservationState.InDoubt })
            return age < options.InDoubtFor ? Answer(reservation) : null;
        var isSame = session.Msisdn == request.Msisdn && session.Taken is null;
        try
        {
            reservation = reservation is null ? null : await desk.AskAsync(session.Id);
        }
        catch (SeqrTransportException) when (isSame)
        {
            // The payer's own invoice, as far as is known.
        }

        if (reservation?.State is ReservationState.Open && !isSame && age >= options.UnpaidFor)
            reservation = await desk.CancelAsync(session.Id);
        machine = await sessions.FollowAsync(machine, reservation);
        if (machine.Session.IsOver)
            return null;
        return isSame ? Answer(reservation!) : Refused(MachineError.DeviceInUse, $"Machine {machine.Id} is in use.");
    }

    private ReservationTerms Terms(string machineId, MachineSession session) => new()
    {
        PaymentMode = PaymentMode.ReservationRequiredPreliminaryAmount,
        NotificationUrl = new($"{options.NotificationUrl!.OriginalString}?machine={machineId}&session={session.Id}"),
    };

    private static PurchaseAnswer Answer(Reservation reservation) => reservation.InvoiceReference is { } reference
        ? PurchaseAnswer.Named(reference)
        : Refused(
            MachineError.InvoicingError, reservation.Trouble ?? reservation.LastRefusal?.ToString() ?? $"It is {reservation.State}.");

    public static PurchaseAnswer Refused(MachineError error, string problem) => PurchaseAnswer.Error(error.ToWire(), problem);
}

using Microsoft.Extensions.Options;
using Reference.Client.Purchases;
using Reference.Client.Reservations;
using Reference.Client.Storage;

namespace Reference.Client.Unattended;

/// <summary>
/// Unattended Payments: a payer scans the code on a machine, SEQR posts createPurchase, and the merchant answers with the reference of
/// a reservation. Once the payer has confirmed it, the machine is released; when it is known what was taken, its rows are sent and its
/// price is committed. Source: SEQR's Unattended Payments. Use one instance for all machines of the program; you may call the methods at
/// any time, twice, or never.
/// </summary>
/// <remarks>
/// A machine has one session at a time. The same payer's post gets the same invoice while it lasts, so an answer that was lost does no
/// harm; another payer is told that the machine is in use. If sendInvoice had no answer, nothing is sent again for a while
/// (<see cref="UnattendedOptions.InDoubtFor"/>), and the payer is told so.
/// </remarks>
public sealed class UnattendedPayments
{
    private readonly ReservationDesk desk;
    private readonly RecordRepository<Machine> machines;
    private readonly MachineSessions sessions;
    private readonly MachineBilling billing;
    private readonly KeyedLock locks = new();

    /// <summary>Normally created through <see cref="SeqrServiceCollectionExtensions"/>.</summary>
    /// <param name="desk">The reservations.</param>
    /// <param name="store">The store of the machines.</param>
    /// <param name="options">The options.</param>
    /// <param name="clock">The clock.</param>
    public UnattendedPayments(
        ReservationDesk desk, IRecordStore<Machine> store, IOptions<UnattendedOptions> options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        (this.desk, machines) = (desk, new(store, "machine"));
        sessions = new(machines, desk, options.Value);
        billing = new(machines, desk, sessions, options.Value, clock);
    }

    /// <summary>Call this when SEQR posts to the address that ends in <c>createPurchase</c>.</summary>
    /// <param name="body">The body of the post.</param>
    /// <param name="cancellationToken">Stops the reading; an invoice that is being sent is sent.</param>
    /// <returns>200 with the invoice's reference or with an errorCode; 400 for another body.</returns>
    public async Task<PurchaseAnswer> CreatePurchaseAsync(Stream body, CancellationToken cancellationToken = default)
    {
        try
        {
            var request = MachineRequest.From(await PostedJson.ReadAsync(body, cancellationToken));
            return await locks.RunAsync(request.MachineId, () => billing.AnswerAsync(request));
        }
        catch (PostNotUnderstoodException e)
        {
            return PurchaseAnswer.Refused(400, e.Message);
        }
        catch (SeqrTransportException e)
        {
            return MachineBilling.Refused(MachineError.SystemError, e.Message);
        }
    }

    /// <summary>
    /// Call this when SEQR notifies. It asks SEQR, and releases the machine if the amount is reserved. Answer SEQR with 200 when this
    /// returns true, and with 503 when it returns false or throws: SEQR notifies again.
    /// </summary>
    /// <param name="machineId">The <c>machine</c> of the URL's query.</param>
    /// <param name="sessionId">The <c>session</c> of the URL's query. A notification without the right one is ignored.</param>
    /// <returns>Whether nothing is left to do.</returns>
    /// <exception cref="SeqrTransportException">There was no answer from SEQR.</exception>
    public Task<bool> NotifiedAsync(string machineId, string sessionId) => locks.RunAsync(machineId, async () =>
    {
        if (await machines.FindAsync(machineId) is not { Session.IsOver: false } machine || machine.Session.Id != sessionId)
            return true;
        var reservation = await desk.AskAsync(sessionId);
        await sessions.FollowAsync(machine, reservation);
        return reservation.State is not ReservationState.Open;
    });

    /// <summary>Polls until the payer has confirmed or canceled, in case that the notification is lost. Releases the machine.</summary>
    /// <param name="machineId">The machine.</param>
    /// <param name="cancellationToken">Stops the polls.</param>
    /// <returns>The machine in its new state.</returns>
    /// <exception cref="KeyNotFoundException">The machine has never been used.</exception>
    public async Task<Machine> PollAsync(string machineId, CancellationToken cancellationToken = default)
    {
        var polled = await machines.GetAsync(machineId);
        if (polled.Session.IsOver)
            return polled;
        var round = await desk.PollAsync(polled.Session.Id, cancellationToken);
        return await locks.RunAsync(machineId, async () =>
        {
            var machine = await machines.GetAsync(machineId);
            return machine.Session.Id == polled.Session.Id ? await sessions.FollowAsync(machine, round.Bill) : machine;
        });
    }

    /// <summary>Finds a machine.</summary>
    /// <param name="machineId">The machine.</param>
    /// <returns>The machine with its last session; null if it has never been used.</returns>
    public Task<Machine?> FindAsync(string machineId) => machines.FindAsync(machineId);

    /// <summary>
    /// The payer has taken something: sends the rows and commits the price. It is saved first, so that <see cref="ResumeAsync"/> does the
    /// rest after a crash.
    /// </summary>
    /// <param name="machineId">The machine.</param>
    /// <param name="total">The price, at most what is reserved.</param>
    /// <param name="rows">What was taken.</param>
    /// <returns>The reservation: paid, or committing if SEQR's answer was lost; call it again then.</returns>
    /// <exception cref="InvalidOperationException">
    /// The machine has no session, the price is zero or more than what is reserved, or something else was taken already.
    /// </exception>
    /// <exception cref="SeqrTransportException">There was no answer from SEQR; call it again.</exception>
    public Task<Reservation> FinishAsync(string machineId, Money total, IReadOnlyList<InvoiceRow> rows)
    {
        ArgumentNullException.ThrowIfNull(total);
        ArgumentNullException.ThrowIfNull(rows);
        return locks.RunAsync(machineId, async () =>
        {
            var machine = await machines.GetAsync(machineId);
            machine = await sessions.UpdateAsync(machine, session => session.Taking(new(total, rows)));
            return await sessions.CommitAsync(machine);
        });
    }

    /// <summary>The payer has taken nothing: gives the amount back.</summary>
    /// <param name="machineId">The machine.</param>
    /// <returns>The machine in its new state.</returns>
    /// <exception cref="SeqrTransportException">There was no answer from SEQR; call it again.</exception>
    public Task<Machine> CancelAsync(string machineId) => locks.RunAsync(machineId, async () =>
    {
        var machine = await machines.GetAsync(machineId);
        return machine.Session.IsOver ? machine : await sessions.FollowAsync(machine, await desk.CancelAsync(machine.Session.Id));
    });

    /// <summary>
    /// Recovers the sessions of an earlier run: asks SEQR about each, releases machines, and commits what was taken. Call it at the
    /// program's start.
    /// </summary>
    /// <param name="cancellationToken">Stops between two machines.</param>
    /// <returns>The machines that are still in use.</returns>
    public async Task<IReadOnlyList<Machine>> ResumeAsync(CancellationToken cancellationToken = default)
    {
        await desk.ResumeAsync(cancellationToken);
        var inUse = new List<Machine>();
        await foreach (var machine in machines.UnfinishedAsync(cancellationToken))
        {
            if (await locks.RunAsync(machine.Id, () => RecoverAsync(machine.Id)) is { IsUnfinished: true } still)
                inUse.Add(still);
        }

        return inUse;
    }

    private async Task<Machine> RecoverAsync(string machineId)
    {
        var machine = await machines.GetAsync(machineId);
        machine = await sessions.FollowAsync(machine, await desk.FindAsync(machine.Session.Id));
        if (machine is not { Session: { Taken: not null, IsOver: false } })
            return machine;
        try
        {
            await sessions.CommitAsync(machine);
        }
        catch (SeqrTransportException)
        {
            // What was taken is saved; the next call commits it.
        }

        return await machines.GetAsync(machineId);
    }
}

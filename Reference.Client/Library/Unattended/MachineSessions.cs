using Reference.Client.Reservations;
using Reference.Client.Storage;

namespace Reference.Client.Unattended;

/// <summary>What becomes of a machine's session when its reservation has changed. Callers hold the machine's lock.</summary>
internal sealed class MachineSessions(RecordRepository<Machine> machines, ReservationDesk desk, UnattendedOptions options)
{
    /// <summary>Saves a change of a session, unless the machine has another one by now.</summary>
    public Task<Machine> UpdateAsync(Machine machine, Func<MachineSession, MachineSession> change) => machines.UpdateAsync(
        machine.Id, m => m.Session.Id == machine.Session.Id ? m with { Session = change(m.Session) } : m);

    /// <summary>Releases the machine once the amount is reserved, and frees it once the reservation has ended.</summary>
    public async Task<Machine> FollowAsync(Machine machine, Reservation? reservation)
    {
        if (reservation?.State is ReservationState.Reserved && !machine.Session.Released)
        {
            await options.OnReserved(machine, CancellationToken.None);
            return await UpdateAsync(machine, session => session with { Released = true });
        }

        var isOver = reservation is null or { IsLive: false, State: not (ReservationState.Sending or ReservationState.InDoubt) };
        return isOver ? await UpdateAsync(machine, session => session with { IsOver = true }) : machine;
    }

    /// <summary>Sends the rows, then commits. Each may be repeated.</summary>
    public async Task<Reservation> CommitAsync(Machine machine)
    {
        var (id, sale) = (machine.Session.Id, machine.Session.Taken!);
        if (!machine.Session.RowsSent)
        {
            // If SEQR refuses the rows, the payer still pays what was taken.
            await desk.UpdateAsync(id, sale.Total, sale.Rows);
            machine = await UpdateAsync(machine, session => session with { RowsSent = true });
        }

        var reservation = await desk.CommitAsync(id, sale.Total);
        await FollowAsync(machine, reservation);
        return reservation;
    }
}

/// <summary>Decides what can be taken in a session.</summary>
internal static class MachineRules
{
    public static MachineSession Taking(this MachineSession session, MachineSale sale)
    {
        if (session.Taken is { } known)
        {
            return known.Total == sale.Total
                ? session
                : throw new InvalidOperationException($"{known.Total} was taken in this session already; it cannot be {sale.Total} now.");
        }

        if (session.IsOver || !session.Released)
            throw new InvalidOperationException("The machine has no session in which something could be taken.");
        return sale.Total.Value > 0 && sale.Total <= session.Most
            ? session with { Taken = sale }
            : throw new InvalidOperationException($"{session.Most} are reserved; {sale.Total} cannot be committed.");
    }
}

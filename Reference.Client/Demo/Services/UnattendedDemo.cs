using Reference.Client.Codes;
using Reference.Client.Reservations;
using Reference.Client.Unattended;
using static Reference.Client.Demo.Watcher;

namespace Reference.Client.Demo.Services;

/// <summary>A machine that nobody attends: reserves, releases the machine, commits what was taken, and prints each step.</summary>
internal sealed class UnattendedDemo(
    UnattendedPayments machines, ReservationDesk desk, ServiceSetup setup, ServiceEvents events, SimulatedPayer payer, DemoJournal journal,
    DemoOptions options)
{
    private static readonly TimeSpan NotificationTime = TimeSpan.FromSeconds(3);

    public async Task<ExitStatus> RunAsync()
    {
        var trouble = await setup.PutAsync(
            "machine",
            at => new { purchaseUrl = at("machine/createPurchase"), reservation = new { currency = "SEK", value = "200.00" } });
        if (trouble is not null)
            return DemoResult.Failed(trouble);
        var machine = $"coffee-{Guid.NewGuid():N}";
        var code = ServiceCode.ForMachine(options.Partner!, machine);
        if (await setup.ScanAsync(code) is { } refused)
            return DemoResult.NotPaid(refused);
        var status = await ReserveAsync(machine, code);
        return options.Certify && status is ExitStatus.Paid ? await LeaveAsync(machine, code) : status;
    }

    /// <summary>Another payer's turn, who changes their mind.</summary>
    private async Task<ExitStatus> LeaveAsync(string machine, string code)
    {
        if (await setup.ScanAsync(code) is { } refused)
            return DemoResult.NotPaid(refused);
        while ((await machines.PollAsync(machine)).Session is { IsOver: false, Released: false })
            Print("machine", "still waiting for the payer");
        var isOver = (await machines.FindAsync(machine))!.Session.IsOver;
        Print("canceled", isOver ? "the machine is free" : "not");
        return isOver ? ExitStatus.Paid : DemoResult.NotPaid("The payer reserved, and did not cancel.");
    }

    private async Task<ExitStatus> ReserveAsync(string machine, string code)
    {
        if (!options.IsPaidElsewhere)
        {
            // The machine is in use, and its backend says so.
            Print("someone else", await payer.OpenAsAnotherAsync(code) ?? "got the machine too");
            if (await payer.ConfirmAsync() is { } trouble)
                return DemoResult.Failed(trouble);
        }

        if (!await IsReleasedAsync(machine))
            return DemoResult.NotPaid("Nothing was reserved.");
        var coffee = new InvoiceRow("Coffee", new(25, "SEK")) { Quantity = 2, UnitPrice = new(12.50m, "SEK") };
        var bun = new InvoiceRow("Bun", new(18, "SEK"));
        Print("taken", $"{coffee.Description} {coffee.Total}, {bun.Description} {bun.Total}");
        var reservation = await LostAnswer.AgainAsync(() => machines.FinishAsync(machine, coffee.Total + bun.Total, [coffee, bun]));
        if (reservation.State is not ReservationState.Paid)
            return DemoResult.Report(reservation, reservation.State.ToString());
        Print("committed", $"{reservation.Paid}, ersReference {reservation.ErsReference}");
        await journal.RecordAsync(reservation);
        return ExitStatus.Paid;
    }

    /// <summary>Waits for the notification, and polls in case that it is lost.</summary>
    private async Task<bool> IsReleasedAsync(string machine)
    {
        await Task.WhenAny(events.Released, Task.Delay(NotificationTime));
        var session = (await machines.FindAsync(machine))!.Session;
        while (session is { Released: false, IsOver: false })
        {
            session = (await machines.PollAsync(machine)).Session;
            if (!options.IsPaidElsewhere)
                break;
        }

        Print("reserved", (await desk.FindAsync(session.Id))?.LastSeen.ToString().ToUpperInvariant());
        return session.Released;
    }
}

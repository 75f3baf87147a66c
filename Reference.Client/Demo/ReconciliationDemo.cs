using Reference.Client.Reconciliation;
using static Reference.Client.Demo.Watcher;

namespace Reference.Client.Demo;

/// <summary>The shop's period in its five reports, then that of the web shop's terminal in the two of a terminal.</summary>
internal sealed class ReconciliationDemo(PeriodClose close, DemoOptions options)
{
    public async Task<ExitStatus> RunAsync()
    {
        var shop = await close.RunAsync(PeriodScope.OfTheShop(options.ResellerCredentials));
        var terminal = await close.RunAsync(PeriodScope.OfTerminal(DemoJournal.Name, options.TerminalCredentials));
        return (ExitStatus)Math.Max((int)shop, (int)terminal);
    }
}

/// <summary>Closes a period, waits for its reports, and prints them beside the demo's own journal.</summary>
internal sealed class PeriodClose(PeriodDesk periods, SimulatedPayer simulator, DemoOptions options)
{
    private static readonly TimeSpan UntilReady = TimeSpan.FromSeconds(4);

    public async Task<ExitStatus> RunAsync(PeriodScope scope)
    {
        var closed = await periods.CloseAsync(scope);
        if (!closed.IsSuccess)
            return DemoResult.NotPaid($"SEQR refused: {closed.Refusal}");
        Print("period", $"{closed.Value.Id} of {scope.SignedBy}");
        // Without the simulator's control API the reports become ready by themselves, a little later.
        if (!options.Wait && await simulator.AdvanceClockAsync(UntilReady) is null)
            Print("clock", $"{UntilReady.TotalSeconds} s later");
        var reconciled = await periods.ReconcileAsync(closed.Value);
        PrintReports(reconciled);
        return reconciled switch
        {
            { Agrees: true } => ExitStatus.Paid,
            _ when reconciled.Reports.FirstOrDefault(report => report.Trouble is not null) is { } report => DemoResult.Failed(report.Trouble!),
            _ => DemoResult.NotPaid("The reports and the journal differ."),
        };
    }

    private static void PrintReports(PeriodReconciliation reconciled)
    {
        if (reconciled.Period.LostAt is { } lost)
            Print("beware", $"an earlier period may have been closed at {lost:u} without an answer");
        foreach (var report in reconciled.Reports)
        {
            var outcome = report.Agrees ? "agrees" : report.Trouble ?? report.Refusal?.ToString() ?? "differs";
            Print(report.Kind.Name, $" {outcome}");
            foreach (var line in report.Lines)
                Print("", $"{line.Group ?? "all",-34}{Text(line.Own),-32}SEQR {Text(line.Seqr)} {line.Currency}{(line.Agrees ? "" : "  <- differs")}");
            foreach (var difference in report.Differences)
                Print("", difference.ToString());
        }

        foreach (var sum in reconciled.Sums)
            Print("difference", $"{sum.Difference.Value:0.00} {sum.Currency}");
    }

    private static string Text(Totals totals) =>
        $"{totals.SalesCount} x {totals.SalesTotal:0.00}" + (totals.RefundCount == 0 ? "" : $", back {totals.RefundCount} x {totals.RefundTotal:0.00}");
}

using Reference.Client.Reconciliation;
using static Reference.Client.Demo.Watcher;

namespace Reference.Client.Demo;

/// <summary>Reconciles the shop's period with its five reports, then the web shop terminal's period with its two reports.</summary>
internal sealed class ReconciliationDemo(PeriodClose close, DemoOptions options)
{
    public async Task<ExitStatus> RunAsync()
    {
        var shop = await close.RunAsync(PeriodScope.OfTheShop(options.ResellerCredentials));
        var terminal = await close.RunAsync(PeriodScope.OfTerminal(DemoJournal.Name, options.TerminalCredentials));
        return (ExitStatus)Math.Max((int)shop, (int)terminal);
    }
}

/// <summary>Closes a period, waits for its reports, and prints them with the demo's own journal.</summary>
internal sealed class PeriodClose(PeriodDesk periods, SimulatedPayer simulator, DemoOptions options)
{
    private static readonly TimeSpan UntilReady = TimeSpan.FromSeconds(4);

    public async Task<ExitStatus> RunAsync(PeriodScope scope)
    {
        var closed = await periods.CloseAsync(scope);
        if (!closed.IsSuccess)
            return DemoResult.NotPaid($"SEQR refused: {closed.Refusal}");
        Print("period", $"{closed.Value.Id} of {scope.SignedBy}");
        // Without the simulator's control API the reports become ready a little later.
        if (!options.Wait && await simulator.AdvanceClockAsync(UntilReady) is null)
            Print("clock", $"{UntilReady.TotalSeconds} s later");
        var reconciled = await periods.ReconcileAsync(closed.Value);
        PrintReports(reconciled);
        return reconciled switch
        {
            { Agrees: true } => ExitStatus.Paid,
            _ when reconciled.Reports.FirstOrDefault(report => report.Trouble is not null) is { } report =>
                DemoResult.Failed(report.Trouble!),
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
            {
                var mark = line.Agrees ? "" : "  <- differs";
                Print("", $"{line.Group ?? "all",-34}{Text(line.Own),-32}SEQR {Text(line.Seqr)} {line.Currency}{mark}");
            }

            foreach (var difference in report.Differences)
                Print("", difference.ToString());
        }

        foreach (var sum in reconciled.Sums)
            Print("difference", $"{sum.Difference.Value:0.00} {sum.Currency}");
    }

    private static string Text(Totals totals)
    {
        var refunds = totals.RefundCount == 0 ? "" : $", back {totals.RefundCount} x {totals.RefundTotal:0.00}";
        return $"{totals.SalesCount} x {totals.SalesTotal:0.00}{refunds}";
    }
}

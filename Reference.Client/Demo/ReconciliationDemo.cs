using Reference.Client.Reconciliation;

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

using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Simulation;

/// <summary>Who moves the clock, marks periods and resends notifications.</summary>
internal sealed class OperatorFlow(Town town, Caller user)
{
    private static readonly TimeSpan[] Passing =
        [TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(25), TimeSpan.FromHours(2)];

    /// <summary>The notifications that were resent.</summary>
    public HashSet<string> Resent { get; } = new(StringComparer.Ordinal);

    public async Task Work(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await town.Pause();
            switch (town.Random.Next(5))
            {
                case 4 when town.Random.Next(2) == 0:
                    await town.Do("operator resets", sandbox => sandbox.Reset());
                    await AddPrincipals();
                    break;
                case 0:
                    var by = Passing[town.Random.Next(Passing.Length)];
                    await town.Do($"operator advances {by}", sandbox => sandbox.AdvanceClock(by));
                    break;
                case 1 when town.SomeBill() is { } bill:
                    var id = $"{bill.Reference}-{bill.Version}";
                    Resent.Add(bill.Reference.Value);
                    await town.Do(
                        $"operator resends {town.Short(bill.Reference)}", sandbox => sandbox.Deliveries.Resend(id));
                    break;
                default:
                    await town.Call("shop marks", sandbox => sandbox.Reports.Mark(user, []));
                    break;
            }
        }
    }

    /// <summary>Adds whom a reset removed, until that is answered.</summary>
    private async Task AddPrincipals()
    {
        while (await town.Do("operator adds-principals", LifePrincipals.Add) is null)
            await town.Pause();
    }
}

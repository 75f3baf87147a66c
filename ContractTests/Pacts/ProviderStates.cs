using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Wire;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>Brings a simulator into the states that the pacts name, and tells the names of what it made.</summary>
internal sealed class ProviderStates
{
    private const string Unknown = "20990101999999999";

    private readonly SimulatorUnderTest simulator;
    private readonly GivenOnTheWire given;
    private readonly Dictionary<string, Func<Task<(string Name, string Value)[]>>> states;

    public ProviderStates(SimulatorUnderTest simulator)
    {
        (this.simulator, given) = (simulator, new(simulator));
        states = new()
        {
            ["a web shop"] = Nothing,
            ["a web shop that sends nothing to pay"] = Nothing,
            ["a web shop that sends more decimals than the currency has"] = Nothing,
            ["a web shop that sends an address that nothing can be posted to"] = Nothing,
            ["a web shop that uses a wrong password"] = Nothing,
            ["a merchant's user"] = Nothing,
            ["a customer"] = () => Task.FromResult<(string, string)[]>([("customerId", "payer-1")]),
            ["a customer who registers"] = Registering,
            ["a SEQR that answers"] = Nothing,
            ["a SEQR that is busy"] = Busy,
            ["an unknown invoice"] = () => Invoice(Task.FromResult(Unknown)),
            ["an issued invoice"] = () => Invoice(given.Issued()),
            ["an invoice that waits for its acknowledgment"] = () => Invoice(given.Pending()),
            ["a payment under way"] = () => Invoice(given.Paying()),
            ["a reserved invoice"] = () => Invoice(given.Reserved()),
            ["a reserved invoice of which more is committed"] = () => Invoice(given.Reserved()),
            ["a reservation that ran out"] = () => Invoice(given.Expired()),
            ["a paid invoice"] = () => Invoice(given.Paid()),
            ["a canceled invoice"] = () => Invoice(given.Canceled()),
            ["an invoice whose payment failed"] = () => Invoice(given.Failed()),
            ["an unknown payment"] = () => Payment(Task.FromResult(Examples.Payment)),
            ["a payment"] = () => Payment(given.Payment()),
            ["a payment of which nothing is refunded"] = () => Payment(given.Payment()),
            ["a payment of which more is refunded"] = () => Payment(given.Payment()),
            ["a payment by a payer who takes no refunds"] = () => Payment(given.Payment(payer: ExtraPrincipals.PayerWithoutRefunds)),
            ["a reversed payment"] = () => Payment(given.Reversed()),
            ["a cash register"] = CashRegister,
            ["a cash register that is no longer registered"] = LeftRegister,
            ["a SEQR id that another cash register has"] = TakenSeqrId,
            ["a marked period"] = () => Period(ready: true),
            ["a marked period, and a report that does not exist"] = () => Period(ready: true),
            ["a period that was marked just now"] = () => Period(ready: false),
        };
    }

    public IReadOnlyCollection<string> Names => states.Keys;

    /// <summary>Makes a state; null when there is none of this name.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> Enter(string state)
    {
        if (!states.TryGetValue(state, out var enter))
            return null;
        await simulator.Backstage.Calm();
        return (await enter()).ToDictionary(made => made.Name, made => made.Value);
    }

    private static Task<(string, string)[]> Nothing() => Task.FromResult<(string, string)[]>([]);

    private static async Task<(string, string)[]> Invoice(Task<string> reference) => [("invoiceReference", await reference)];

    private static async Task<(string, string)[]> Payment(Task<string> reference) => [("ersReference", await reference)];

    private async Task<(string, string)[]> Busy()
    {
        await simulator.Backstage.Busy();
        return [];
    }

    private async Task<(string, string)[]> Registering()
    {
        var id = "customer-" + Guid.NewGuid().ToString("N");
        await simulator.Backstage.AddRegisteringPayer(id, "R-1");
        return [("customerId", id)];
    }

    private async Task<(string, string)[]> CashRegister() => [("terminalId", (await given.Till()).Id), ("seqrId", FreeSeqrId())];

    private async Task<(string, string)[]> LeftRegister()
    {
        var till = await given.Till();
        Assert.Equal(0, (await simulator.Call(Message.Of("unregisterTerminal", context: till.Context))).Code);
        return [("terminalId", till.Id)];
    }

    private async Task<(string, string)[]> TakenSeqrId()
    {
        var taken = FreeSeqrId();
        await given.Till(taken);
        return [("terminalId", (await given.Till()).Id), ("seqrId", taken)];
    }

    private async Task<(string, string)[]> Period(bool ready)
    {
        var period = await given.Mark(Message.User);
        await (ready ? simulator.Backstage.AdvanceClock(TimeSpan.FromSeconds(5)) : simulator.Backstage.FreezeClock());
        return [("transactionPeriodId", period)];
    }

    private static string FreeSeqrId() => Guid.NewGuid().ToString("N");
}

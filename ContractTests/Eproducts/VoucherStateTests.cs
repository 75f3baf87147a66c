using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Scenarios;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Soap.Eproducts;

namespace SeqrSandbox.ContractTests.Eproducts;

/// <summary>Each operation about a voucher, in each state of the voucher: who may call, and what the state allows.</summary>
public abstract class VoucherStateTests(SimulatorUnderTest simulator) : EproductsTests(simulator)
{
    private static readonly ResultCode[] Codes = [.. Enum.GetValues<ResultCode>().Where(code => code != ResultCode.Success)];

    private static readonly string[] States = ["RESERVED", "LAPSED", "RELEASED", "SOLD", "REVERSED"];

    public static TheoryData<string, string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, int>();
            foreach (var state in States)
            {
                cases.Add("buyReservedVoucher", state, state == "RESERVED" ? 0 : 78);
                cases.Add("cancelVoucherReservation", state, state == "RESERVED" ? 0 : 78);
                cases.Add("getReceipt", state, state is "SOLD" or "REVERSED" ? 0 : 78);
                if (state is "SOLD" or "REVERSED")
                    cases.Add("cancelTransaction", state, state == "SOLD" ? 0 : 78);
            }

            return cases;
        }
    }

    public static TheoryData<string> Operations => [.. EproductsService.Contract.Operations.Select(operation => operation.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_caller_comes_first_then_whose_voucher_it_is_then_its_state(string operation, string state, int code)
    {
        var reference = $"<ersReference>{await Given(state, operation == "cancelTransaction")}</ersReference>";

        Assert.Equal(79, (await Till.Call(operation, reference, VoucherCalls.ContextOf("nobody"))).Code);
        Assert.Equal(79, (await Till.Call(operation, reference, VoucherCalls.ContextOf(VoucherCalls.Reseller, "4321"))).Code);
        Assert.Equal(91, (await Till.Call(operation, reference, VoucherCalls.OfAnother)).Code);
        Assert.Equal(code, (await Till.Call(operation, reference)).Code);
        await Simulator.Backstage.ResumeClock();
    }

    [Fact]
    public async Task A_reseller_whose_money_is_spent_buys_nothing_more_and_keeps_its_reservation()
    {
        var reservation = "";
        var codes = new List<int>();
        while (codes is not [.., not 0] && codes.Count < 200)
        {
            reservation = await Till.Reserve("sku:19016", context: VoucherCalls.OfAnother);
            codes.Add((await Till.Buy(reservation, context: VoucherCalls.OfAnother)).Code);
        }

        Assert.Equal([.. Enumerable.Repeat(0, 100), (int)ResultCode.RejectedPayment], codes);
        Assert.EndsWith("the voucher costs 999 SEK.", await Reason(), StringComparison.Ordinal);
        Assert.Equal(0, (await Till.CancelReservation(reservation, VoucherCalls.OfAnother)).Code);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_scenario_answers_with_every_code(string operation)
    {
        Simulator.Sandbox.Scenarios = new Library([.. Codes.Select(Answering), Library.Manual]);

        foreach (var code in Codes)
        {
            // The products' list has a context and nothing else: only the default scenario can be meant.
            var context = VoucherCalls.Context.Replace(
                "<context>", $"<context><clientComment>scenario={NameOf(code)}</clientComment>", StringComparison.Ordinal);
            var answer = await Till.Call(operation, VoucherCalls.Data($"scenario={NameOf(code)}"), context);

            Assert.Equal(EproductsCodes.Of(code.Because("any")).Number, answer.Code);
        }
    }

    private async Task<string> Given(string state, bool bySale)
    {
        if (state == "LAPSED")
            await Simulator.Backstage.FreezeClock();
        var reservation = await Till.Reserve();
        switch (state)
        {
            case "LAPSED":
                await Simulator.Backstage.AdvanceClock(TimeSpan.FromMinutes(5));
                break;
            case "RELEASED":
                await Till.CancelReservation(reservation);
                break;
            case "SOLD" or "REVERSED":
                var sale = (await Till.Buy(reservation))["ersReference"]!;
                if (state == "REVERSED")
                    await Till.CancelSale(sale);
                return bySale ? sale : reservation;
        }

        return reservation;
    }

    private static Core.Scenarios.Scenario Answering(ResultCode code) =>
        Library.Of(NameOf(code)) with { Calls = [new() { Result = code }] };

    private static string NameOf(ResultCode code) => $"code-{(int)code}";
}

public sealed class VoucherStatesInMemory(InMemorySimulator simulator) : VoucherStateTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class VoucherStatesOverKestrel(KestrelSimulator simulator) : VoucherStateTests(simulator), IClassFixture<KestrelSimulator>;

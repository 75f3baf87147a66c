using System.Diagnostics;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Scenarios;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.ContractTests.Eproducts;

/// <summary>Scenarios act on the calls of this service as on those of the other: results and faults, by operation.</summary>
public abstract class VoucherScenarioTests(SimulatorUnderTest simulator) : EproductsTests(simulator)
{
    private const string IllegalState = "The specified transaction is in illegal state for this operation.";

    [Theory]
    [InlineData(ResultCode.RejectedBusinessLogic, 78, IllegalState)]
    [InlineData(ResultCode.PaymentAlreadyCancelled, 78, "The transaction has already been reversed.")]
    [InlineData(ResultCode.AuthenticationFailed, 79, "The given password is not correct")]
    [InlineData(ResultCode.InitiatorPrincipalNotFound, 79, "You are not found in the system.")]
    [InlineData(
        ResultCode.InvalidProduct, 90, "You provided an unknown product SKU/EAN. Please try again with an existing product SKU/EAN.")]
    [InlineData(ResultCode.SystemError, 90, "SYSTEM_ERROR")]
    [InlineData(ResultCode.InvalidInvoiceData, 90, "SYSTEM_ERROR")]
    [InlineData(ResultCode.InvalidErsReference, 91, "The specified transaction could not be found.")]
    [InlineData(ResultCode.SystemBusy, 93, "SYSTEM_BUSY")]
    public async Task A_scenario_answers_with_a_code_in_the_services_own_numbers(ResultCode code, int number, string text)
    {
        Simulator.Sandbox.Scenarios = new Library([Answering(new() { Result = code }), Library.Manual]);
        foreach (var operation in EproductsService.Contract.Operations.Where(operation => operation.Name != "getProductList"))
        {
            var answer = await Till.Call(operation.Name, VoucherCalls.Data("scenario=scripted"));

            Assert.Equal((number, text), (answer.Code, answer["errorDescription"]));
        }

        Assert.Equal($"Rule 1 of the scenario scripted answers {code.Name()}; the call was not carried out.", await Reason());
    }

    [Fact]
    public async Task A_rule_is_about_one_operation_and_about_its_first_calls()
    {
        var busy = Answering(new() { On = EproductsService.ReserveVoucher, Last = 2, Result = ResultCode.SystemBusy });
        Simulator.Sandbox.Scenarios = new Library([busy with { Name = "busy" }, Library.Manual]);
        var members = VoucherCalls.Data("scenario=busy") + "<productId>sku:10053</productId>";

        Assert.Equal(93, (await Till.Call("reserveVoucher", members)).Code);
        Assert.Equal(0, (await Till.Call("getProductList", VoucherCalls.Data("scenario=busy"))).Code);
        Assert.Equal(93, (await Till.Call("reserveVoucher", members)).Code);
        Assert.Equal(0, (await Till.Call("reserveVoucher", members)).Code);
    }

    [Fact]
    public async Task Executing_reports_means_those_of_both_services()
    {
        Simulator.Sandbox.Scenarios = new Library(
            [Answering(new() { On = InvoiceService.ExecuteReport, Result = ResultCode.SystemBusy }), Library.Manual]);

        Assert.Equal(93, (await Till.Call("executeReport", VoucherCalls.Data("scenario=scripted"))).Code);
    }

    [Fact]
    public async Task An_answer_may_be_lost_although_the_voucher_is_sold()
    {
        var reservation = await Till.Reserve();
        var fault = new Fault { Kind = FaultKind.Empty, CarriedOut = true };
        Simulator.Sandbox.Scenarios = new Library(
            [Answering(new() { On = EproductsService.BuyReservedVoucher, Fault = fault }), Library.Manual]);

        var lost = await Simulator.Post(
            VoucherCalls.Envelope(
                "buyReservedVoucher", VoucherCalls.Data("scenario=scripted") + $"<ersReference>{reservation}</ersReference>"),
            EproductsService.Path);

        Assert.Equal((200, ""), (lost.Status, lost.Text));
        Assert.Equal(78, (await Till.Buy(reservation)).Code);
        Assert.Equal(0, (await Till.Call("getReceipt", $"<ersReference>{reservation}</ersReference>")).Code);
    }

    [Fact]
    public async Task An_answer_may_be_late()
    {
        var late = TimeSpan.FromMilliseconds(300);
        Simulator.Sandbox.Scenarios = new Library(
        [
            Answering(new()
            {
                On = EproductsService.GetProductListCount,
                Fault = new() { Kind = FaultKind.Delay, For = DurationRange.Exactly(late), CarriedOut = true },
            }),
            Library.Manual,
        ]);
        var began = Stopwatch.GetTimestamp();

        Assert.Equal(0, (await Till.Call("getProductListCount", VoucherCalls.Data("scenario=scripted"))).Code);

        Assert.True(Stopwatch.GetElapsedTime(began) >= late);
    }

    private static Core.Scenarios.Scenario Answering(CallRule rule) => Library.Of("scripted") with { Calls = [rule] };
}

public sealed class VoucherScenariosInMemory(InMemorySimulator simulator)
    : VoucherScenarioTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class VoucherScenariosOverKestrel(KestrelSimulator simulator)
    : VoucherScenarioTests(simulator), IClassFixture<KestrelSimulator>;

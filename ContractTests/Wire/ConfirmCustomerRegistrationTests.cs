using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Payers;
using static SeqrSandbox.ContractTests.Wire.MoneyMessage;

namespace SeqrSandbox.ContractTests.Wire;

public abstract class ConfirmCustomerRegistrationTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    private static int numbers = 1;

    [Fact]
    public async Task A_confirmed_payer_can_pay()
    {
        var (payer, number) = await Registering();
        var transfer = Transfer(Customer("senderPrincipalId", payer), Reseller("receiverPrincipalId"));
        Assert.Equal(35, (await Call("requestTransfer", transfer)).Code);

        var confirmed = await Confirm(Customer("principalId", payer), Phone("secondaryPrincipalId", "+" + number));

        await Verifier.VerifyXml(confirmed.Text);
        Assert.Equal(0, (await Call("requestTransfer", transfer)).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<secondaryPrincipalId/>")]
    public async Task The_second_id_may_be_left_out(string secondary)
    {
        var (payer, _) = await Registering();

        Assert.Equal(0, (await Confirm(Customer("principalId", payer), secondary)).Code);
        Assert.Equal("Active", (string?)(await Call(
            "requestPrincipalInformation", Customer("principalId", payer))).Return.Element("requestedPrincipal")!.Element("status"));
    }

    [Fact]
    public async Task A_registration_is_confirmed_once()
    {
        var (payer, _) = await Registering();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Confirm(Customer("principalId", payer))));

        Assert.Single(answers, answer => answer.Code == 0);
        Assert.Equal(4, answers.Count(answer => answer.Code == 56));
    }

    private async Task<(string Id, string Number)> Registering()
    {
        var number = Interlocked.Increment(ref numbers);
        var payer = new Payer
        {
            Id = $"registering-{number}",
            Name = "Registering",
            Msisdn = $"4679900{number:0000}",
            TerminalId = "phone",
            AccountOpen = false,
            RegistrationReference = "REG-7",
        };
        Assert.True(await Simulator.Sandbox.Store.Save(new() { Payers = [Stored.New(payer)] }));
        return (payer.Id, payer.Msisdn);
    }

    private Task<Result> Confirm(string principal, string secondary = "") =>
        Call("confirmCustomerRegistration", principal + secondary + Message.Member("registrationReference", "REG-7"));
}

public sealed class ConfirmCustomerRegistrationInMemory(InMemorySimulator simulator) : ConfirmCustomerRegistrationTests(simulator),
IClassFixture<InMemorySimulator>;

public sealed class ConfirmCustomerRegistrationOverKestrel(KestrelSimulator simulator) : ConfirmCustomerRegistrationTests(simulator),
IClassFixture<KestrelSimulator>;

using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;
using static SeqrSandbox.ContractTests.Wire.MoneyMessage;

namespace SeqrSandbox.ContractTests.Wire;

public abstract class ChangePrincipalPasswordTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    [Fact]
    public async Task A_terminal_changes_its_own_and_the_old_one_answers_20_from_the_next_call_on()
    {
        var merchant = await Given.Merchant("password-terminal");
        var id = merchant.TerminalId(1);

        var changed = await Change(Principal("principalId", id, "TERMINALID"), "n3w-secret", merchant.Context(1));

        await Verifier.VerifyXml(changed.Text);
        Assert.Equal(20, (await Call("sendInvoice", Message.Invoice(), merchant.Context(1))).Code);
        Assert.Equal(0, (await Call("sendInvoice", Message.Invoice(), Message.ContextOf(id, "n3w-secret"))).Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_user_changes_its_own(bool apart)
    {
        const string type = "RESELLERUSER";
        var merchant = await Given.Merchant("password-user-" + apart);
        var principal = apart ? Principal(
            "principalId", merchant.Id, type, "9900") : Principal("principalId", merchant.Id + "/9900", type);

        Assert.Equal(0, (await Change(principal, "n3w-secret", Message.ContextOfUser(merchant.Id))).Code);

        Assert.Equal(20, (await Call("markTransactionPeriod", context: Message.ContextOfUser(merchant.Id))).Code);
        Assert.Equal(0, (await Call("markTransactionPeriod", context: Message.ContextOfUser(merchant.Id, "n3w-secret"))).Code);
        Assert.Equal(0, (await Call("sendInvoice", Message.Invoice(), merchant.Context(1))).Code);
    }

    [Fact]
    public async Task A_user_changes_that_of_a_terminal_of_the_reseller()
    {
        var merchant = await Given.Merchant("password-of-terminal");
        var id = merchant.TerminalId(2);

        Assert.Equal(
            0, (await Change(Principal("principalId", id, "TERMINALID"), "n3w-secret", Message.ContextOfUser(merchant.Id))).Code);

        Assert.Equal(0, (await Call("sendInvoice", Message.Invoice(), Message.ContextOf(id, "n3w-secret"))).Code);
    }

    [Fact]
    public async Task Of_changes_at_once_one_password_holds()
    {
        var merchant = await Given.Merchant("password-race");
        var user = Message.ContextOfUser(merchant.Id);
        var terminal = Principal("principalId", merchant.TerminalId(2), "TERMINALID");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Change(terminal, $"secret-{number}", user)));

        Assert.All(answers, answer => Assert.Equal(0, answer.Code));
        var codes = new List<Result>();
        foreach (var number in Enumerable.Range(0, 20))
            codes.Add(await Call("sendInvoice", Message.Invoice(), Message.ContextOf(merchant.TerminalId(2), $"secret-{number}")));
        Assert.Single(codes, answer => answer.Code == 0);
        Assert.Equal(19, codes.Count(answer => answer.Code == 20));
    }

    private Task<Result> Change(string principal, string password, string context) =>
        Call("changePrincipalPassword", principal + Message.Member("newPassword", password), context);
}

public sealed class ChangePrincipalPasswordInMemory(InMemorySimulator simulator) : ChangePrincipalPasswordTests(simulator),
IClassFixture<InMemorySimulator>;

public sealed class ChangePrincipalPasswordOverKestrel(KestrelSimulator simulator) : ChangePrincipalPasswordTests(simulator),
IClassFixture<KestrelSimulator>;

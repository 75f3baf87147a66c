using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;

namespace SeqrSandbox.ContractTests.Wire;

public abstract class RegisterTerminalTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    [Fact]
    public async Task The_documented_example_answers_a_new_terminal()
    {
        var registered = await CallStored("registerTerminal.documented");

        await Verifier.VerifyXml(registered.Text);
        Assert.Matches("^[0-9a-f]{32}$", registered["terminalId"]);
    }

    [Fact]
    public async Task Each_call_registers_another() =>
        Assert.NotEqual(
            (await CallStored("registerTerminal.documented"))["terminalId"],
            (await CallStored("registerTerminal.documented"))["terminalId"]);

    [Fact]
    public async Task The_new_terminal_sells_under_its_name()
    {
        var id = (await CallStored("registerTerminal.documented"))["terminalId"]!;
        var context = Message.ContextOf(id, "secret");
        var reference = await Given.Paid(context);

        var status = await Call("getPaymentStatus", Message.Member("invoiceReference", reference), context);

        Assert.Equal("My Shop", (string?)status.Return.Element("receipt")!.Element("terminalId"));
    }

    [Theory]
    [InlineData("123")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_short_password_is_taken_and_every_later_call_answers_21(string? password)
    {
        var registered = await Call("registerTerminal", Message.Member("password", password), Message.User);

        Assert.Equal(0, registered.Code);
        Assert.Equal(21, (await Call("sendInvoice", Message.Invoice(), Message.ContextOf(registered["terminalId"]!, password ?? ""))).Code);
    }

    [Fact]
    public async Task Four_characters_are_enough()
    {
        var registered = await Call("registerTerminal", Message.Member("password", "1234"), Message.User);

        Assert.Equal(0, (await Call("sendInvoice", Message.Invoice(), Message.ContextOf(registered["terminalId"]!, "1234"))).Code);
    }

    [Fact]
    public async Task A_terminal_may_not_register_terminals()
    {
        var before = await Simulator.Sandbox.Store.ListTerminals();

        await Verifier.VerifyXml((await Call("registerTerminal", Message.Member("password", "secret"))).Text);

        Assert.Equal(before, await Simulator.Sandbox.Store.ListTerminals());
    }
}

public sealed class RegisterTerminalInMemory(InMemorySimulator simulator) : RegisterTerminalTests(simulator),
IClassFixture<InMemorySimulator>;

public sealed class RegisterTerminalOverKestrel(KestrelSimulator simulator) : RegisterTerminalTests(simulator),
IClassFixture<KestrelSimulator>;

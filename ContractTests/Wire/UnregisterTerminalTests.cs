using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.ContractTests.Wire;

public abstract class UnregisterTerminalTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    [Fact]
    public async Task The_documented_example_ends_a_terminal()
    {
        var till = await Given.Till();

        await Verifier.VerifyXml((await CallStored("unregisterTerminal.documented", ("terminalId", till.Id))).Text);
    }

    [Fact]
    public async Task Whatever_it_calls_afterwards_answers_29()
    {
        var till = await Given.Till();
        await Call("unregisterTerminal", context: till.Context);

        Assert.Equal(29, (await Call("sendInvoice", Message.Invoice(), till.Context)).Code);
        await Verifier.VerifyXml((await Call("unregisterTerminal", context: till.Context)).Text);
    }

    [Theory]
    [InlineData("ISSUED", CancelReason.TerminalUnregistered)]
    [InlineData("PENDING_ISSUER_ACKNOWLEDGE", CancelReason.TerminalUnregistered)]
    [InlineData("PAID", null)]
    public async Task Its_open_invoice_is_canceled_and_a_paid_one_is_not(string state, CancelReason? reason)
    {
        var till = await Given.Till();
        var mode = state == "PENDING_ISSUER_ACKNOWLEDGE" ? "REQUIRE_ACKNOWLEDGMENT" : "NO_ACKNOWLEDGMENT";
        var reference = await Given.Issued(Message.Member("acknowledgmentMode", mode), till.Context);
        await (
            state switch
            {
                "PENDING_ISSUER_ACKNOWLEDGE" => Given.Scan(reference),
                "PAID" => Given.Pay(reference),
                _ => Task.CompletedTask
            });

        await Call("unregisterTerminal", context: till.Context);

        Assert.Equal(reason, (await Given.Find(reference)).Value.CancelReason);
    }

    [Fact]
    public async Task All_open_invoices_of_a_web_shop_are_canceled()
    {
        var shop = (await Given.Merchant("closing_shop")).Context(1);
        string[] references = [await Given.Issued(context: shop), await Given.Issued(context: shop), await Given.Issued(context: shop)];

        await Call("unregisterTerminal", context: shop);

        foreach (var reference in references)
            Assert.Equal(CancelReason.TerminalUnregistered, (await Given.Find(reference)).Value.CancelReason);
    }

    [Fact]
    public async Task Its_code_is_free_for_another_terminal()
    {
        var (leaving, staying) = (await Given.Till(GivenOnTheWire.Own("FREED1")), await Given.Till());
        await Call("unregisterTerminal", context: leaving.Context);

        Assert.Equal(0, (await Call("assignSeqrId", Message.Member("seqrId", GivenOnTheWire.Own("FREED1")), staying.Context)).Code);
    }

    [Fact]
    public async Task A_wrong_password_ends_nothing()
    {
        var till = await Given.Till();

        Assert.Equal(20, (await Call("unregisterTerminal", context: Message.ContextOf(till.Id, "wrong"))).Code);

        Assert.Equal(0, (await Call("sendInvoice", Message.Invoice(), till.Context)).Code);
    }
}

public sealed class UnregisterTerminalInMemory(InMemorySimulator simulator) : UnregisterTerminalTests(simulator),
IClassFixture<InMemorySimulator>;

public sealed class UnregisterTerminalOverKestrel(KestrelSimulator simulator) : UnregisterTerminalTests(simulator),
IClassFixture<KestrelSimulator>;

using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;

namespace SeqrSandbox.ContractTests.Wire;

public abstract class CancelInvoiceTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    [Theory]
    [MemberData(nameof(States))]
    public async Task Each_state_has_its_answer(string state)
    {
        var reference = await Given.Invoice(state);

        var canceled = await CallStored("cancelInvoice.documented", ("invoiceReference", reference));

        await Verifier.VerifyXml(canceled.Text).UseTextForParameters(state);
    }

    [Fact]
    public async Task It_is_canceled_then()
    {
        var reference = await Given.Issued();

        await Call("cancelInvoice", Message.Member("invoiceReference", reference));

        Assert.Equal("CANCELED", (await Call("getPaymentStatus", Message.Member("invoiceReference", reference)))["status"]);
    }

    [Fact]
    public async Task An_unknown_reference_answers_54() =>
        await Verifier.VerifyXml((await CallStored("cancelInvoice.documented", ("invoiceReference", "20151029000000000"))).Text);

    [Fact]
    public async Task The_invoice_of_another_terminal_answers_54()
    {
        var others = await Given.Issued(context: Message.ContextOfAnother);

        Assert.Equal(54, (await Call("cancelInvoice", Message.Member("invoiceReference", others))).Code);
    }
}

public sealed class CancelInvoiceInMemory(InMemorySimulator simulator) : CancelInvoiceTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class CancelInvoiceOverKestrel(KestrelSimulator simulator) : CancelInvoiceTests(simulator), IClassFixture<KestrelSimulator>;

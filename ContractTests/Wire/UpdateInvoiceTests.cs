using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;

namespace SeqrSandbox.ContractTests.Wire;

public abstract class UpdateInvoiceTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    [Theory]
    [MemberData(nameof(States))]
    public async Task Each_state_has_its_answer(string state)
    {
        var reference = await Given.Invoice(state);

        var updated = await CallStored("updateInvoice.documented", ("invoiceReference", reference));

        await Verifier.VerifyXml(updated.Text).UseTextForParameters(state);
    }

    [Fact]
    public async Task An_update_replaces_what_it_carries_and_leaves_the_rest()
    {
        var reference = (await CallStored("sendInvoice.all"))["invoiceReference"]!;

        await CallStored("updateInvoice.documented", ("invoiceReference", reference));

        await Given.Pay(reference);
        await Verifier.VerifyXml(
            (await CallStored("getPaymentStatus.documented", ("invoiceReference", reference), ("invoiceVersion", "2"))).Text);
    }

    [Fact]
    public async Task It_answers_a_scan()
    {
        var reference = await Given.Pending();

        await Call("updateInvoice", Message.Member("invoiceReference", reference) + Message.Invoice());

        Assert.Equal("ISSUED", (await Call("getPaymentStatus", Message.Member("invoiceReference", reference)))["status"]);
    }

    [Fact]
    public async Task An_unknown_reference_is_told_before_bad_data() =>
        Assert.Equal(54, (await Call("updateInvoice", "<invoiceReference>20151029000000000</invoiceReference>")).Code);

    [Theory]
    [InlineData("", 49)]
    [InlineData("<invoice><title>Only a title</title></invoice>", 49)]
    [InlineData("<invoice><totalAmount><currency>SEK</currency><value>0</value></totalAmount></invoice>", 11)]
    [InlineData(
        "<invoice><totalAmount><currency>SEK</currency><value>1</value></totalAmount><notificationUrl>here</notificationUrl></invoice>",
        64)]
    public async Task Bad_data_is_told_before_the_state(string invoice, int code) =>
        Assert.Equal(code, (await Call("updateInvoice", Message.Member("invoiceReference", await Given.Canceled()) + invoice)).Code);
}

public sealed class UpdateInvoiceInMemory(InMemorySimulator simulator) : UpdateInvoiceTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class UpdateInvoiceOverKestrel(KestrelSimulator simulator) : UpdateInvoiceTests(simulator), IClassFixture<KestrelSimulator>;

using System.Text;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.ContractTests.Wire;

public abstract class SubmitPaymentReceiptTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    private const string Document = "<receiptDocument><mimeType>text/plain</mimeType><receiptData>{data}</receiptData>"
        + "<receiptType>TEXT</receiptType></receiptDocument>";

    [Fact]
    public async Task The_documented_example_is_kept()
    {
        var (reference, payment) = await Paid();

        var submitted = await CallStored("submitPaymentReceipt.documented", ("ersReference", payment));

        await Verifier.VerifyXml(submitted.Text);
        var receipt = Assert.Single(await Receipts(reference));
        Assert.Equal(
            ("text/plain", "ITEMIZED", "Thank you"),
            (receipt.MimeType, receipt.Type, Encoding.UTF8.GetString(receipt.Data.AsSpan())));
    }

    [Fact]
    public async Task Without_a_document_it_is_kept_too()
    {
        var (reference, payment) = await Paid();

        await Verifier.VerifyXml((await Submit(payment)).Text);

        Assert.Single(await Receipts(reference));
    }

    [Fact]
    public async Task Several_are_kept_in_their_order()
    {
        var (reference, payment) = await Paid();

        await Submit(payment, Of("MQ=="));
        await Submit(payment, Of("Mg=="));
        await Submit(payment, Of("Mw=="));

        Assert.Equal("123", string.Concat((await Receipts(reference)).Select(receipt => Encoding.UTF8.GetString(receipt.Data.AsSpan()))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("VGhh\n  bmsg\teW91\r\n")]
    public async Task White_space_in_base64_and_no_data_are_fine(string data)
    {
        var (_, payment) = await Paid();

        Assert.Equal(0, (await Submit(payment, Of(data))).Code);
    }

    [Fact]
    public async Task It_acknowledges_the_payment()
    {
        var ((acknowledged, payment), (forgotten, _)) = (await Paid(), await Paid());
        await Submit(payment);

        await Simulator.Backstage.AdvanceClock(TimeSpan.FromSeconds(21));

        Assert.Equal(("PAID", "CANCELED"), ((await Status(acknowledged))["status"], (await Status(forgotten))["status"]));
    }

    [Theory]
    [InlineData("not base64")]
    [InlineData("VGhhbms")]
    [InlineData("====")]
    [InlineData("VGhh-bms")]
    public async Task A_receipt_that_is_no_base64_answers_49_is_not_kept_and_acknowledges_nothing(string data)
    {
        var (reference, payment) = await Paid();
        var before = await Given.Find(reference);

        await Verifier.VerifyXml((await Submit(payment, Of(data))).Text);

        Assert.Empty(await Receipts(reference));
        Assert.Equal(before.Revision, (await Given.Find(reference)).Revision);
    }

    [Theory]
    [InlineData("<ersReference>2015102910184866301000001</ersReference>")]
    [InlineData("<ersReference>no reference</ersReference>")]
    [InlineData("<ersReference/>")]
    [InlineData("")]
    public async Task An_unknown_reference_answers_23_before_a_bad_document(string member) =>
        await Verifier.VerifyXml((await Call("submitPaymentReceipt", member + Of("not base64"))).Text);

    [Fact]
    public async Task The_reference_of_a_refund_answers_23()
    {
        var refund = await Call("refundPayment", Message.Member("ersReference", await Given.Payment()) + Message.Invoice("1"));

        Assert.Equal(23, (await Submit(refund["ersReference"]!)).Code);
    }

    [Fact]
    public async Task The_payment_of_another_merchant_answers_23()
    {
        var merchant = await Given.Merchant("curious_merchant");

        Assert.Equal(23, (await Submit(await Given.Payment(), context: merchant.Context(1))).Code);
    }

    [Fact]
    public async Task Any_terminal_or_user_of_the_same_merchant_may()
    {
        var payment = await Given.Payment();

        Assert.Equal(0, (await Submit(payment, context: Message.ContextOfAnother)).Code);
        Assert.Equal(0, (await Submit(payment, context: Message.User)).Code);
    }

    [Fact]
    public async Task A_reversed_payment_answers_55() => await Verifier.VerifyXml((await Submit(await Given.Reversed())).Text);

    private static string Of(string data) => Document.Replace("{data}", data, StringComparison.Ordinal);

    /// <summary>A payment that the merchant has not polled yet.</summary>
    private async Task<(string Reference, string Payment)> Paid()
    {
        var reference = await Given.Paid();
        return (reference, await Simulator.Backstage.PaymentOf(reference));
    }

    private Task<Result> Submit(string payment, string document = "", string? context = null) =>
        Call("submitPaymentReceipt", Message.Member("ersReference", payment) + document, context);

    private Task<Result> Status(string reference) => Call("getPaymentStatus", Message.Member("invoiceReference", reference));

    private async Task<IReadOnlyList<ReceiptDocument>> Receipts(string reference) =>
        await Simulator.Sandbox.Store.ListReceipts(new(reference));
}

public sealed class SubmitPaymentReceiptInMemory(InMemorySimulator simulator) : SubmitPaymentReceiptTests(simulator),
IClassFixture<InMemorySimulator>;

public sealed class SubmitPaymentReceiptOverKestrel(KestrelSimulator simulator) : SubmitPaymentReceiptTests(simulator),
IClassFixture<KestrelSimulator>;

using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;

namespace SeqrSandbox.ContractTests.Wire;

public abstract class RefundPaymentTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    [Fact]
    public async Task A_part_is_given_back_under_a_reference_of_its_own()
    {
        var payment = await Given.Payment();

        var refunded = await Documented(payment, "5.11");

        await Verifier.VerifyXml(refunded.Text);
        Assert.Matches("^[0-9]{25}$", refunded["ersReference"]);
        Assert.True(string.CompareOrdinal(refunded["ersReference"], payment) > 0, "References rise.");
    }

    [Fact]
    public async Task The_whole_is_given_back() => await Verifier.VerifyXml((await Documented(await Given.Payment(), "10.22")).Text);

    [Fact]
    public async Task Parts_are_given_back_until_the_payment_is_used_up()
    {
        var payment = await Given.Payment();

        Assert.Equal(0, (await Documented(payment, "10.00")).Code);
        Assert.Equal(0, (await Documented(payment, "0.22")).Code);
        Assert.Equal(98, (await Documented(payment, "0.01")).Code);
    }

    [Fact]
    public async Task More_than_was_paid_answers_98() => await Verifier.VerifyXml((await Documented(await Given.Payment(), "10.23")).Text);

    [Fact]
    public async Task An_unknown_reference_answers_23() =>
        await Verifier.VerifyXml((await Documented("2015102910184866301000001", "1")).Text);

    [Fact]
    public async Task The_reference_of_a_refund_answers_23() =>
        Assert.Equal(23, (await Documented((await Documented(await Given.Payment(), "1"))["ersReference"]!, "1")).Code);

    [Fact]
    public async Task A_reversed_payment_answers_55() => await Verifier.VerifyXml((await Documented(await Given.Reversed(), "1")).Text);

    [Fact]
    public async Task A_merchant_that_may_not_refund_gets_97()
    {
        var shop = Message.ContextOf(ExtraPrincipals.TerminalThatMayNotRefund);
        var payment = await Given.Payment(shop);

        await Verifier.VerifyXml((await Refund(payment, "1", shop)).Text);
    }

    [Fact]
    public async Task A_payer_whose_account_allows_no_refund_gets_99()
    {
        var payment = await Given.Payment(payer: ExtraPrincipals.PayerWithoutRefunds);

        await Verifier.VerifyXml((await Documented(payment, "1")).Text);
    }

    [Fact]
    public async Task Any_terminal_or_user_of_the_same_merchant_may_refund()
    {
        var payment = await Given.Payment();

        Assert.Equal(0, (await Refund(payment, "1", Message.ContextOfAnother)).Code);
        Assert.Equal(0, (await Refund(payment, "1", Message.User)).Code);
    }

    [Fact]
    public async Task The_payment_of_another_merchant_answers_23() =>
        Assert.Equal(23, (await Refund(await Given.Payment(), "1", Message.ContextOf(ExtraPrincipals.TerminalThatMayNotRefund))).Code);

    [Theory]
    [InlineData("", 49)]
    [InlineData("<invoice><totalAmount><currency>EUR</currency><value>1</value></totalAmount></invoice>", 49)]
    [InlineData("<invoice><totalAmount><currency>SEK</currency><value>0</value></totalAmount></invoice>", 11)]
    [InlineData("<invoice><totalAmount><currency>SEK</currency><value>-1</value></totalAmount></invoice>", 11)]
    public async Task Bad_data_is_refused(string invoice, int code) =>
        Assert.Equal(code, (await Call("refundPayment", Message.Member("ersReference", await Given.Payment()) + invoice)).Code);

    private Task<Result> Documented(string payment, string value) =>
        CallStored("refundPayment.documented", ("ersReference", payment), ("value", value));

    private Task<Result> Refund(string payment, string value, string context) =>
        Call("refundPayment", Message.Member("ersReference", payment) + Message.Invoice(value), context);
}

public sealed class RefundPaymentInMemory(InMemorySimulator simulator) : RefundPaymentTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class RefundPaymentOverKestrel(KestrelSimulator simulator) : RefundPaymentTests(simulator), IClassFixture<KestrelSimulator>;

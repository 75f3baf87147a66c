using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Payers;

namespace SeqrSandbox.ContractTests.Wire;

public abstract class CommitReservationTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    [Theory]
    [MemberData(nameof(States))]
    public async Task Each_state_has_its_answer(string state)
    {
        var reference = await Given.Invoice(state);

        var committed = await CallStored("commitReservation.documented", ("invoiceReference", reference));

        await Verifier.VerifyXml(committed.Text).UseTextForParameters(state);
    }

    [Fact]
    public async Task Without_an_amount_the_whole_bill_is_paid()
    {
        var reference = await Given.Reserved();

        Assert.Equal(0, (await Commit(reference)).Code);

        await Verifier.VerifyXml((await Status(reference)).Text);
    }

    [Fact]
    public async Task Less_is_paid_and_the_rest_is_free_again()
    {
        var payer = await Given.Payer("payer-who-parks");
        var reference = await Given.Reserved(payer: payer);

        Assert.Equal(0, (await Commit(reference, Message.Amount("amount", "6.35"))).Code);

        Assert.Equal("6.35 SEK", (await Given.Find(reference)).Value.Payment?.Amount.ToString());
        var account = Assert.Single(await PayerAccounts.List(Simulator.Sandbox.Store, payer));
        Assert.Equal((999_993.65m, 0m), (account.Balance.Value, account.Reserved.Value));
    }

    [Fact]
    public async Task It_acknowledges_the_payment()
    {
        var reference = await Given.Reserved();
        await Commit(reference);

        await Simulator.Backstage.AdvanceClock(TimeSpan.FromSeconds(21));

        Assert.Equal("PAID", (await Status(reference))["status"]);
    }

    [Theory]
    [InlineData("<amount><currency>SEK</currency><value>10.23</value></amount>", 11)]
    [InlineData("<amount><currency>SEK</currency><value>0</value></amount>", 11)]
    [InlineData("<amount><currency>SEK</currency><value>-1</value></amount>", 11)]
    [InlineData("<amount><currency>SEK</currency><value>99999999999</value></amount>", 11)]
    [InlineData("<amount><currency>EUR</currency><value>10.22</value></amount>", 49)]
    [InlineData("<amount><currency>XYZ</currency><value>10.22</value></amount>", 49)]
    [InlineData("<amount><currency>SEK</currency><value>1.005</value></amount>", 49)]
    [InlineData("<amount><currency>SEK</currency></amount>", 49)]
    [InlineData("<amount><currency>SEK</currency><value/></amount>", 49)]
    [InlineData("<amount><currency>SEK</currency><value>much</value></amount>", 49)]
    [InlineData("<amount><value>10.22</value></amount>", 49)]
    [InlineData("<amount/>", 49)]
    public async Task An_amount_is_checked_and_the_reservation_stays(string amount, int code)
    {
        var reference = await Given.Reserved();
        var before = await Given.Find(reference);

        Assert.Equal(code, (await Commit(reference, amount)).Code);

        Assert.Equal(before.Revision, (await Given.Find(reference)).Revision);
        Assert.Equal("RESERVED", (await Status(reference))["status"]);
    }

    [Fact]
    public async Task After_an_update_the_new_total_is_paid()
    {
        var reference = await Given.Reserved();
        await Call("updateInvoice", Message.Member("invoiceReference", reference) + Message.Invoice("7.50"));

        Assert.Equal(0, (await Commit(reference)).Code);

        Assert.Equal("7.50 SEK", (await Given.Find(reference)).Value.Payment?.Amount.ToString());
    }

    [Fact]
    public async Task An_update_beyond_what_is_reserved_cannot_be_paid()
    {
        var reference = await Given.Reserved();
        await Call("updateInvoice", Message.Member("invoiceReference", reference) + Message.Invoice("11"));

        Assert.Equal(11, (await Commit(reference)).Code);
    }

    [Fact]
    public async Task Once_the_reservation_ran_out_it_answers_58() => await Verifier.VerifyXml((await Commit(await Given.Expired())).Text);

    [Fact]
    public async Task A_second_commit_answers_96()
    {
        var reference = await Given.Reserved();
        await Commit(reference, Message.Amount("amount", "1"));

        await Verifier.VerifyXml((await Commit(reference, Message.Amount("amount", "1"))).Text);
    }

    [Fact]
    public async Task One_of_two_concurrent_commits_wins()
    {
        var reference = await Given.Reserved();

        var answers = await Task.WhenAll(Commit(reference), Commit(reference));

        Assert.Equal([0, 96], answers.Select(answer => answer.Code).Order());
    }

    [Fact]
    public async Task A_canceled_reservation_answers_96()
    {
        var reference = await Given.Reserved();
        await Call("cancelInvoice", Message.Member("invoiceReference", reference));

        Assert.Equal(96, (await Commit(reference)).Code);
    }

    [Theory]
    [InlineData("<invoiceReference>20151029000000000</invoiceReference>")]
    [InlineData("<invoiceReference/>")]
    [InlineData("")]
    public async Task An_unknown_reference_answers_54_before_a_bad_amount(string member) =>
        Assert.Equal(54, (await Call("commitReservation", "<amount/>" + member)).Code);

    [Fact]
    public async Task The_reservation_of_another_terminal_answers_54() =>
        Assert.Equal(
            54,
            (await Call("commitReservation", Message.Member("invoiceReference", await Given.Reserved()), Message.ContextOfAnother)).Code);

    [Fact]
    public async Task The_committed_amount_can_be_refunded_and_no_more()
    {
        var reference = await Given.Reserved();
        await Commit(reference, Message.Amount("amount", "6.35"));
        var payment = Message.Member("ersReference", (await Status(reference))["ersReference"]);

        Assert.Equal(98, (await Call("refundPayment", payment + Message.Invoice("6.36"))).Code);
        Assert.Equal(0, (await Call("refundPayment", payment + Message.Invoice("6.35"))).Code);
    }

    [Theory]
    [InlineData("RESERVATION_DESIRED", "PAID")]
    [InlineData("RESERVATION_REQUIRED", "FAILED")]
    [InlineData("RESERVATION_REQUIRED_PRELIMINARY_AMOUNT", "FAILED")]
    public async Task An_account_that_cannot_reserve_pays_at_once_where_a_reservation_is_only_desired(string mode, string status)
    {
        var payer = await Given.Payer($"payer-without-{mode}", canReserve: false);
        var reference = await Given.Issued($"<paymentMode>{mode}</paymentMode><acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>");

        await Given.Pay(reference, payer);

        Assert.Equal(status, (await Status(reference))["status"]);
    }

    [Theory]
    [InlineData("RESERVATION_DESIRED")]
    [InlineData("RESERVATION_REQUIRED")]
    [InlineData("RESERVATION_REQUIRED_PRELIMINARY_AMOUNT")]
    public async Task Each_reservation_mode_reserves(string mode)
    {
        var reference = await Given.Issued($"<paymentMode>{mode}</paymentMode><acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>");

        await Given.Pay(reference);

        Assert.Equal("RESERVED", (await Status(reference))["status"]);
    }

    private Task<Result> Commit(string reference, string amount = "") =>
        Call("commitReservation", amount + Message.Member("invoiceReference", reference));

    private Task<Result> Status(string reference) => Call("getPaymentStatus", Message.Member("invoiceReference", reference));
}

public sealed class CommitReservationInMemory(InMemorySimulator simulator) : CommitReservationTests(simulator),
IClassFixture<InMemorySimulator>;

public sealed class CommitReservationOverKestrel(KestrelSimulator simulator) : CommitReservationTests(simulator),
IClassFixture<KestrelSimulator>;

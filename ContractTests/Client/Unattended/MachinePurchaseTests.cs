using Reference.Client.Unattended;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Unattended;

/// <summary>createPurchase of Unattended Payments amid repeats, losses and restarts: one session, one bill.</summary>
public sealed class MachinePurchaseTests : MachineFixture
{
    private const string Named = $$"""{"invoiceReferenceId":"{{R1}}"}""";
    private const string InUse = """{"errorCode":"DEVICE_IN_USE"}""";
    private const string Invoicing = """{"errorCode":"INVOICING_ERROR"}""";

    [Fact]
    public async Task The_bill_reserves_what_SEQR_says_and_notifies_the_machine()
    {
        var answer = await Post();

        Assert.Equal((200, Named), (answer.Status, answer.Body));
        var bill = Assert.Single(Seqr.Calls("sendInvoice"));
        Assert.Equal(
            ("RESERVATION_REQUIRED_PRELIMINARY_AMOUNT", "20.00", "Coffee"),
            (bill.Member("paymentMode"), bill.Member("value"), bill.Member("title")));
        var session = (await Machines.FindAsync(Id))!.Session;
        Assert.Equal($"https://machines.example/notify?machine={Id}&session={session.Id}", bill.Member("notificationUrl"));
        Assert.Equal(session.Id, bill.Member("clientInvoiceId"));
    }

    [Fact]
    public async Task The_same_payers_post_gets_the_same_bill_while_the_session_lasts()
    {
        Seqr.On("getPaymentStatus", FakeAnswer.Status("ISSUED"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Post()));
        Restart();

        Assert.All([.. answers, await Post()], answer => Assert.Equal(Named, answer.Body));
        Assert.Single(Seqr.Calls("sendInvoice"));
    }

    [Fact]
    public async Task The_same_bill_is_named_while_SEQR_does_not_tell_its_status()
    {
        await Post();
        Seqr.On("getPaymentStatus", FakeAnswer.Reset);

        Assert.Equal(Named, (await Post()).Body);
        Assert.Equal("""{"errorCode":"SYSTEM_ERROR"}""", (await Post(Second)).Body);
        Assert.Single(Seqr.Calls("sendInvoice"));
    }

    [Fact]
    public async Task Somebody_else_is_told_that_the_machine_is_in_use()
    {
        await GivenReserved();

        Assert.Equal(InUse, (await Post(Second)).Body);
        Assert.Single(Seqr.Calls("sendInvoice"));
    }

    [Fact]
    public async Task Of_two_payers_at_once_one_gets_the_machine()
    {
        Seqr.On("getPaymentStatus", FakeAnswer.Status("ISSUED"));

        var answers = await Task.WhenAll(Post(), Post(Second));

        Assert.Equal([InUse, Named], answers.Select(answer => answer.Body).Order(StringComparer.Ordinal));
        Assert.Single(Seqr.Calls("sendInvoice"));
    }

    [Fact]
    public async Task An_unpaid_bill_does_not_keep_the_machine_for_ever()
    {
        Seqr.On("getPaymentStatus", FakeAnswer.Status("ISSUED"));
        await Post();
        Assert.Equal(InUse, (await Post(Second)).Body);
        Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal($$"""{"invoiceReferenceId":"{{R2}}"}""", (await Post(Second)).Body);
        Assert.Equal(R1, Assert.Single(Seqr.Calls("cancelInvoice")).Member("invoiceReference"));
        // The first payer's late notification is for a session that is over.
        Seqr.On("getPaymentStatus", FakeAnswer.Status("RESERVED", 2));
        Assert.True(await Notify(1));
        Assert.Empty(Released);
    }

    [Fact]
    public async Task A_lost_answer_to_sendInvoice_is_not_sent_again_while_the_post_may_be_repeated()
    {
        Seqr.On("sendInvoice", FakeAnswer.Reset, FakeAnswer.Sent(R2));
        Assert.Equal(Invoicing, (await Post()).Body);
        Assert.Equal(Invoicing, (await Post()).Body);
        Restart();
        await Machines.ResumeAsync();
        Assert.Equal(Invoicing, (await Post(Second)).Body);
        Assert.Single(Seqr.Calls("sendInvoice"));

        // Nobody can pay the lost bill: its reference is known to nobody.
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal($$"""{"invoiceReferenceId":"{{R2}}"}""", (await Post()).Body);
    }

    [Fact]
    public async Task A_bill_that_SEQR_refuses_frees_the_machine()
    {
        Seqr.On("sendInvoice", FakeAnswer.Refused(49), FakeAnswer.Sent(R1));
        Assert.Equal(Invoicing, (await Post()).Body);
        Assert.Equal(Named, (await Post(Second)).Body);
    }

    [Fact]
    public async Task A_canceled_or_expired_reservation_frees_the_machine()
    {
        await Post();
        Seqr.On("getPaymentStatus", FakeAnswer.Status("CANCELED"));

        Assert.Equal($$"""{"invoiceReferenceId":"{{R2}}"}""", (await Post(Second)).Body);
    }

    [Theory]
    [InlineData(MachineError.InsufficientFunds, "INSUFFICIENT_FUNDS")]
    [InlineData(MachineError.DeviceInUse, "DEVICE_IN_USE")]
    [InlineData(MachineError.DeviceUnavailable, "DEVICE_UNAVAILABLE")]
    [InlineData(MachineError.InvoicingError, "INVOICING_ERROR")]
    [InlineData(MachineError.SystemError, "SYSTEM_ERROR")]
    public async Task What_the_machine_cannot_do_is_an_errorCode(MachineError error, string code)
    {
        Offer = () => MachineOffer.Refused(error);

        var answer = await Post();

        Assert.Equal((200, $$"""{"errorCode":"{{code}}"}"""), (answer.Status, answer.Body));
        Assert.Empty(Seqr.Received);
    }

    public static TheoryData<string> Wrong =>
    [
        "", "[]", "<html>", Body(machine: ""), Body(machine: "../x"), Body(msisdn: ""), Body(amount: "20,00"), Body(amount: "-1"),
        Body(amount: "0.00"), Body(currency: "kr"), Body().Replace("\"20.00\"", "20.00", StringComparison.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Another_body_is_refused_and_nothing_is_sent(string body)
    {
        Assert.Equal(400, (await PostBody(body)).Status);
        Assert.Empty(Seqr.Received);
    }
}

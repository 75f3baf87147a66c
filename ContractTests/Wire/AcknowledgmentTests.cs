using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Payers;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>The merchant's answer to a scan: when it is required, and what it can say about a card.</summary>
public abstract class AcknowledgmentTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    private const string Optional = "<acknowledgmentMode>OPTIONAL_ACKNOWLEDGMENT</acknowledgmentMode>";
    private const string Known = "4711";

    [Theory]
    // mode, a card of this merchant, what a scan leads to on the two newer paths, and on the oldest.
    [InlineData(null, false, "PENDING_ISSUER_ACKNOWLEDGE", "ISSUED")]
    [InlineData(null, true, "PENDING_ISSUER_ACKNOWLEDGE", "ISSUED")]
    [InlineData("NO_ACKNOWLEDGMENT", false, "ISSUED", "ISSUED")]
    [InlineData("NO_ACKNOWLEDGMENT", true, "ISSUED", "ISSUED")]
    [InlineData("OPTIONAL_ACKNOWLEDGMENT", false, "ISSUED", "ISSUED")]
    [InlineData("OPTIONAL_ACKNOWLEDGMENT", true, "PENDING_ISSUER_ACKNOWLEDGE", "PENDING_ISSUER_ACKNOWLEDGE")]
    [InlineData("REQUIRE_ACKNOWLEDGMENT", false, "PENDING_ISSUER_ACKNOWLEDGE", "PENDING_ISSUER_ACKNOWLEDGE")]
    [InlineData("REQUIRE_ACKNOWLEDGMENT", true, "PENDING_ISSUER_ACKNOWLEDGE", "PENDING_ISSUER_ACKNOWLEDGE")]
    [InlineData("ACKNOWLEDGMENT", false, "PENDING_ISSUER_ACKNOWLEDGE", "ISSUED")]
    public async Task The_mode_or_the_path_and_the_card_decide_whether_the_merchant_must_answer(
        string? mode, bool hasCard, string newer, string oldest)
    {
        var payer = hasCard ? ExtraPrincipals.PayerWithCard : PayerRegistry.DefaultPayerId;
        (string, string)[] statuses =
            [(InvoiceService.Path, newer), ("/extclientproxy/service/v2", newer), ("/extclientproxy/service", oldest)];
        foreach (var (path, status) in statuses)
        {
            var sent = await Simulator.Call(
                Message.Of("sendInvoice", Message.Invoice(members: Message.Member("acknowledgmentMode", mode))), path);

            await Given.Scan(sent["invoiceReference"]!, payer);

            Assert.Equal(status, (await Status(sent["invoiceReference"]!))["status"]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(90)]
    [InlineData(99)]
    public async Task The_merchant_answers_an_offered_card_and_the_payer_may_pay(int status)
    {
        var reference = await Offered();

        Assert.Equal(0, (await Update(reference, Message.Token(Known, status))).Code);

        Assert.Equal(status.ToString(), await TokenStatus(reference));
        Assert.True(await Simulator.Backstage.Confirm(ExtraPrincipals.PayerWithCard, reference));
    }

    [Fact]
    public async Task An_answer_without_tokens_leaves_them_as_they_were()
    {
        var reference = await Offered();

        Assert.Equal(0, (await Update(reference)).Code);

        Assert.Equal("0", await TokenStatus(reference));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("89")]
    [InlineData("100")]
    public async Task A_token_of_unknown_status_answers_49_and_changes_nothing(string status)
    {
        var reference = await Offered();
        var before = await Given.Find(reference);
        var token = $"<tokens><id>LOYALTY</id><status>{status}</status><value>{Known}</value></tokens>";

        await Verifier.VerifyXml((await Update(reference, Message.Token(Known, status: 1) + token)).Text);
        Assert.Equal(49, (await Call("sendInvoice", Message.Invoice() + token)).Code);

        Assert.Equal(before.Revision, (await Given.Find(reference)).Revision);
        Assert.Equal("PENDING_ISSUER_ACKNOWLEDGE", (await Status(reference))["status"]);
    }

    [Theory]
    [InlineData("<status/>")]
    [InlineData("<status>used</status>")]
    [InlineData("")]
    public async Task A_status_that_is_no_number_counts_as_0(string status)
    {
        var reference = await Offered();

        Assert.Equal(0, (await Update(reference, $"<tokens><id>LOYALTY</id>{status}<value>{Known}</value></tokens>")).Code);

        Assert.Equal("0", await TokenStatus(reference));
    }

    [Fact]
    public async Task While_the_merchant_must_answer_the_payer_cannot_pay()
    {
        var reference = await Offered();

        var confirmed = await Simulator.Sandbox.PayerDesk.Confirm(ExtraPrincipals.PayerWithCard, null, DebitOutcome.Paid, new(reference));

        Assert.Equal(ResultCode.RejectedBusinessLogic, confirmed.Code);
        Assert.Equal("PENDING_ISSUER_ACKNOWLEDGE", (await Status(reference))["status"]);
    }

    [Fact]
    public async Task A_card_of_another_merchant_is_not_offered()
    {
        var merchant = await Given.Merchant("other_cards");
        var reference = await Given.Issued(Optional, merchant.Context(1));

        await Given.Scan(reference, ExtraPrincipals.PayerWithCard);

        Assert.Empty((await Given.Find(reference)).Value.Tokens);
    }

    /// <summary>An invoice whose payer has offered a card.</summary>
    private async Task<string> Offered()
    {
        var reference = await Given.Issued(Optional);
        await Given.Scan(reference, ExtraPrincipals.PayerWithCard);
        return reference;
    }

    private Task<Result> Update(string reference, string tokens = "") =>
        Call("updateInvoice", Message.Member("invoiceReference", reference) + Message.Invoice() + tokens);

    private Task<Result> Status(string reference) => Call("getPaymentStatus", Message.Member("invoiceReference", reference));

    private async Task<string?> TokenStatus(string reference) =>
        (string?)(await Status(reference)).Return.Element("customerTokens")!.Elements("token").Single().Element("status");
}

public sealed class AcknowledgmentInMemory(InMemorySimulator simulator) : AcknowledgmentTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class AcknowledgmentOverKestrel(KestrelSimulator simulator) : AcknowledgmentTests(simulator), IClassFixture<KestrelSimulator>;

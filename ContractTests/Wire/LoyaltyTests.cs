using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>SEQR's seven documented payment flows with loyalty cards, and what becomes of the card after the payment.</summary>
public abstract class LoyaltyTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    private const string Known = "4711";
    private const string Swiped = "9001";

    [Fact]
    public async Task Plain()
    {
        var flow = await Begin(nameof(Plain), card: null);
        await flow.Send();
        await flow.Ask("ISSUED");
        await flow.Scan();
        await flow.Ask("ISSUED");
        await flow.Confirm();
        await flow.Ask("PAID");

        await Verifier.VerifyXml(flow.ToString());
        Assert.Null(await flow.ToRemember());
    }

    [Fact]
    public async Task Scan_pay_swipe()
    {
        var flow = await Begin(nameof(Scan_pay_swipe), card: null);
        await flow.Send();
        await flow.Scan();
        await flow.Confirm();
        await flow.Ask("PAID");
        // A paid invoice takes no update: the card is the merchant's business alone.
        await flow.Update(Message.Token(Swiped), code: 90);
        await flow.Ask("PAID");

        await Verifier.VerifyXml(flow.ToString());
        Assert.Null(await flow.ToRemember());
    }

    [Fact]
    public async Task Scan_swipe_pay()
    {
        var flow = await Begin(nameof(Scan_swipe_pay), card: null);
        await flow.Send();
        await flow.Scan();
        await flow.Update(Message.Token(Swiped), total: "9.22");
        await flow.Confirm();
        await flow.Ask("PAID");

        await Verifier.VerifyXml(flow.ToString());
        Assert.Equal(Swiped, (await flow.ToRemember())?.Value);
    }

    [Fact]
    public async Task Swipe_scan_pay()
    {
        var flow = await Begin(nameof(Swipe_scan_pay), card: null);
        await flow.Send();
        await flow.Update(Message.Token(Swiped), total: "9.22");
        await flow.Scan();
        await flow.Ask("ISSUED");
        await flow.Confirm();
        await flow.Ask("PAID");

        await Verifier.VerifyXml(flow.ToString());
        Assert.Equal(Swiped, (await flow.ToRemember())?.Value);
    }

    [Fact]
    public async Task Card_known_to_SEQR()
    {
        var flow = await Begin(nameof(Card_known_to_SEQR), Known);
        await flow.Send();
        await flow.Scan();
        await flow.Ask("PENDING_ISSUER_ACKNOWLEDGE");
        await flow.Update(Message.Token(Known, status: 1), total: "9.22");
        await flow.Confirm();
        await flow.Ask("PAID");

        await Verifier.VerifyXml(flow.ToString());
        Assert.Null(await flow.ToRemember());
    }

    [Fact]
    public async Task Replaced_card()
    {
        var flow = await Begin(nameof(Replaced_card), Known);
        await flow.Send(Message.Token(Swiped));
        await flow.Scan();
        await flow.Ask("ISSUED");
        await flow.Confirm();
        await flow.Ask("PAID");

        await Verifier.VerifyXml(flow.ToString());
        await flow.Keep((await flow.ToRemember())!);
        Assert.Equal([Swiped], await flow.Cards());
    }

    [Fact]
    public async Task Same_card()
    {
        var flow = await Begin(nameof(Same_card), Known);
        await flow.Send(Message.Token(Known));
        await flow.Scan();
        await flow.Ask("ISSUED");
        await flow.Confirm();
        await flow.Ask("PAID");

        await Verifier.VerifyXml(flow.ToString());
        Assert.Null(await flow.ToRemember());
        Assert.Equal([Known], await flow.Cards());
    }

    [Theory]
    [InlineData(90)]
    [InlineData(99)]
    public async Task A_swiped_card_that_the_merchant_turned_down_is_not_offered_to_be_remembered(int status)
    {
        var flow = await Begin($"refused_{status}", card: null);
        await flow.Send(Message.Token(Swiped, status));
        await flow.Scan();
        await flow.Confirm();

        Assert.Null(await flow.ToRemember());
    }

    [Fact]
    public async Task A_remembered_card_is_offered_at_the_next_payment()
    {
        var flow = await Begin("remembered", card: null);
        await flow.Send(Message.Token(Swiped));
        await flow.Scan();
        await flow.Confirm();
        await flow.Keep((await flow.ToRemember())!);

        await flow.Send();
        await flow.Scan();
        await flow.Ask("PENDING_ISSUER_ACKNOWLEDGE");

        await Verifier.VerifyXml(flow.ToString());
    }

    [Fact]
    public async Task Before_payment_nothing_is_offered_to_be_remembered()
    {
        var flow = await Begin("unpaid", card: null);
        await flow.Send(Message.Token(Swiped));
        await flow.Scan();

        Assert.Null(await flow.ToRemember());
    }

    private async Task<LoyaltyFlow> Begin(string name, string? card) =>
        new(Simulator, Given, await Given.Till(), await Given.Payer($"payer-of-{name}", card), name);
}

public sealed class LoyaltyInMemory(InMemorySimulator simulator) : LoyaltyTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class LoyaltyOverKestrel(KestrelSimulator simulator) : LoyaltyTests(simulator), IClassFixture<KestrelSimulator>;

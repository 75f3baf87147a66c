using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.ContractTests.Pages;

/// <summary>The phone, from the scan to the receipt.</summary>
public sealed class PayingTests : PagesSuite
{
    [Fact]
    public async Task From_the_open_bills_to_the_receipt()
    {
        var visitor = NewVisitor();
        var reference = await GivenBill(
            bill => bill with
            {
                Rows = [new() { Description = "Shrimp", Quantity = 2, UnitPrice = new("SEK", 74.95m), Total = new("SEK", 149.90m) }]
            });

        var found = await visitor.Follow(await visitor.Open("/wallet"), "#open-bills a");
        Assert.Equal("Unscanned", found.Stage);
        var bill = await visitor.Press(found, "Open the bill");
        Assert.Equal(("Ready", "Räksmörgås", "149.90 SEK"), (bill.Stage, bill.Heading, Visit.Words(bill.Find("#total"))));
        Assert.Equal("2 × 74.95 SEK", Visit.Words(bill.Find("#rows tbody td .quiet")));
        Assert.Equal("149.90 SEK", Visit.Words(bill.Find("#rows tbody td.number")));
        var pin = await visitor.Follow(bill, "#pay");
        var done = await visitor.Press(pin, "Confirm", ("pin", "1234"));

        Assert.Equal(("Over", "Waiting for the shop to confirm"), (done.Stage, done.Heading));
        Assert.Equal((await Get($"/sandbox/invoices/{reference}"))["payment.ersReference"], Visit.Words(done.Find("#payment-reference")));
        Assert.Equal("/wallet", done.Find("#ok").GetAttribute("href"));
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(201, "… and 1 more row, which the total includes.")]
    [InlineData(230, "… and 30 more rows, which the total includes.")]
    public async Task The_hidden_rows_of_a_very_long_bill_are_counted(int rows, string? rest)
    {
        var reference = await GivenBill(
            bill => bill with { Rows = [.. Enumerable.Range(1, rows).Select(number => new BillRow { Description = $"Item {number}" })] });

        var bill = await GivenOpened(NewVisitor(), reference);

        Assert.Equal(200, bill.Document.QuerySelectorAll("#rows tbody tr:not(#more-rows)").Length);
        Assert.Equal(rest, bill.Has("#more-rows") ? Visit.Words(bill.Find("#more-rows")) : null);
    }

    [Fact]
    public async Task Opening_a_bill_or_a_till_changes_nothing()
    {
        var reference = await GivenBill();

        await NewVisitor().Open($"/R{reference}");

        Assert.Null((await Get($"/sandbox/invoices/{reference}"))["payer"]);
        Assert.Empty((await Get("/sandbox/journal")).Each("items", "kind"));
    }

    [Fact]
    public async Task Until_the_merchant_has_acknowledged_the_payer_waits_for_the_amount()
    {
        var visitor = NewVisitor();
        var reference = await GivenBill(bill => bill with { AcknowledgmentMode = AcknowledgmentMode.RequireAcknowledgment });

        var waiting = await GivenOpened(visitor, reference);
        Assert.Equal(("WaitingForShop", "Waiting for the amount"), (waiting.Stage, waiting.Heading));
        Assert.False(waiting.Has("#total"));
        await GivenUpdate(reference);

        Assert.Equal("Ready", (await visitor.Open($"/R{reference}")).Stage);
    }

    [Fact]
    public async Task A_payer_cancels_while_waiting()
    {
        var visitor = NewVisitor();
        var reference = await GivenBill(
            bill => bill with { AcknowledgmentMode = AcknowledgmentMode.RequireAcknowledgment, BackUrl = "https://shop.example/back" });

        var canceled = await visitor.Press(await GivenOpened(visitor, reference), "Cancel");

        Assert.Equal("You canceled this payment", canceled.Heading);
        Assert.Equal("https://shop.example/back", canceled.Find("#ok").GetAttribute("href"));
        Assert.Equal("CANCELED", await StatusOf(reference));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_payer_cancels_a_bill_also_where_the_pin_is_asked_for(bool atPin)
    {
        var visitor = NewVisitor();
        var reference = await GivenBill();

        var canceled = await visitor.Press(
            atPin ? await GivenPinPage(visitor, reference) : await GivenOpened(visitor, reference), "Cancel");

        Assert.Equal("You canceled this payment", canceled.Heading);
        Assert.Equal("CANCELED", await StatusOf(reference));
    }

    [Fact]
    public async Task A_reservation_is_shown_as_one()
    {
        var visitor = NewVisitor();
        var reference = await GivenBill(bill => bill with { PaymentMode = PaymentMode.ReservationRequired });

        var pin = await GivenPinPage(visitor, reference);

        Assert.Equal("Amount reserved", (await visitor.Press(pin, "Confirm", ("pin", "1234"))).Heading);
    }

    [Fact]
    public async Task A_refusal_of_the_bank_is_reported()
    {
        var visitor = NewVisitor();
        var reference = await GivenBill();

        var failed = await visitor.Press(
            await GivenPinPage(visitor, reference), "Confirm", ("pin", "1234"), ("outcome", "insufficient-funds"));

        Assert.Equal("The payment did not go through", failed.Heading);
        Assert.Equal("FAILED", await StatusOf(reference));
    }

    [Fact]
    public async Task A_payment_that_nobody_asked_for_is_reversed_and_a_message_says_so()
    {
        var visitor = NewVisitor();
        var reference = await GivenBill();
        await visitor.Press(await GivenPinPage(visitor, reference), "Confirm", ("pin", "1234"));

        (await Post("/sandbox/clock/advance", """{"by":"21s"}""")).ShouldBe(200);

        Assert.Equal("Your payment was reversed", (await visitor.Open($"/R{reference}")).Heading);
        Assert.Equal("1", Visit.Words((await visitor.Open("/wallet")).Find("#tabs .badge")));
        var messages = await visitor.Open("/wallet/messages");
        Assert.Contains("Your payment of 149.90 SEK was reversed", messages.Text, StringComparison.Ordinal);
        Assert.False(messages.Has(".badge"));
        Assert.False((await visitor.Open("/wallet")).Has(".badge"));
        Assert.Equal("1", Visit.Words((await NewVisitor().Open("/wallet")).Find("#tabs .badge")));
    }

    [Fact]
    public async Task A_payment_that_the_shop_asked_for_is_completed()
    {
        var visitor = NewVisitor();
        var reference = await GivenBill();
        await visitor.Press(await GivenPinPage(visitor, reference), "Confirm", ("pin", "1234"));

        await GivenStatusAsked(reference);

        var done = await visitor.Open($"/R{reference}");
        Assert.Equal("Payment completed", done.Heading);
        Assert.Contains("The shop has confirmed that it knows of your payment.", done.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Keep it", "LOYALTY 4711", "The card is kept.")]
    [InlineData("No", null, "")]
    public async Task After_the_payment_a_swiped_card_can_be_kept(string answer, string? kept, string said)
    {
        var visitor = NewVisitor();
        var reference = await GivenBill(tokens: [new() { Id = "LOYALTY", Value = "4711", Status = 1 }]);
        var done = await visitor.Press(await GivenPinPage(visitor, reference), "Confirm", ("pin", "1234"));
        Assert.Contains("LOYALTY 4711", Visit.Words(done.Find("#card-question")), StringComparison.Ordinal);

        var answered = await visitor.Press(done, answer);

        Assert.False(answered.Has("#card-question"));
        Assert.Contains(said, answered.Text, StringComparison.Ordinal);
        Assert.Equal(
            kept is null ? [] : [kept],
            (await Host.Sandbox.Payers.Find("payer-1"))!.Cards.Select(card => $"{card.Id} {card.Value}"));
    }

    [Fact]
    public async Task A_card_that_was_added_is_offered_to_the_shop()
    {
        var visitor = NewVisitor();
        var cards = await visitor.Press(await visitor.Open("/wallet/cards"), "Add the card", ("id", "Member"), ("value", "77"));
        Assert.Equal("Public Test Shop Member 77", string.Join(' ', cards.Find("#cards li").Children.Select(Visit.Words)));

        var bill = await GivenOpened(visitor, await GivenBill());

        Assert.Contains("Member 77: offered to the shop", bill.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Actions_on_the_phone_are_recorded_like_actions_through_the_control_API()
    {
        var visitor = NewVisitor();
        var (ours, theirs) = (await GivenBill(), await GivenBill());

        await visitor.Press(
            await visitor.Follow(await visitor.Press(await visitor.Open($"/R{ours}?payer=payer-2"), "Open the bill"), "#pay"),
            "Confirm",
            ("pin", "1234"));
        await Post("/sandbox/payers/payer-2/scan", $$"""{"code":"HTTP://SEQR.SE/R{{theirs}}"}""");
        await Post("/sandbox/payers/payer-2/confirm", $$"""{"pin":"1234","invoice":"{{theirs}}"}""");

        Assert.Equal(await Recorded(theirs), await Recorded(ours));
        Assert.Equal(2, (await Recorded(ours)).Count);
    }

    private async Task<List<string>> Recorded(string reference)
    {
        var entries = await Host.Sandbox.Journal.List(new() { Invoice = reference, Limit = 100 });
        return
        [
            .. entries.Select(
                entry =>
                    $"{entry.Kind} {entry.Name} "
                        + $"{string.Join(' ', entry.Arguments).Replace(reference, "R", StringComparison.Ordinal)} {entry.Result}")
        ];
    }
}

namespace SeqrSandbox.ContractTests.PaperBills;

/// <summary>Whether a paper bill may be paid once only, or as often as it is scanned.</summary>
public sealed class OnceTests : PaperBillSuite
{
    [Fact]
    public async Task A_bill_that_may_be_paid_once_is_refused_when_it_is_paid()
    {
        var code = PrintedBill.Once("R1");
        await GivenPaid(code);

        (await Scan(code)).ShouldBeProblem(422, "code-refused", "was paid already");
        (await Scan(code, "payer-2")).ShouldBeProblem(422, "code-refused", "was paid already");
        (await Scan(PrintedBill.Once("R1", amount: "1.00"), "payer-2")).ShouldBeProblem(422, "code-refused", "was paid already");
        await GivenPaid(PrintedBill.Once("R2"));
    }

    [Fact]
    public async Task Any_other_bill_can_be_paid_again_and_by_others()
    {
        var references = new[]
        {
            await GivenPaid(PrintedBill.Documented),
            await GivenPaid(PrintedBill.Documented),
            await GivenPaid(PrintedBill.Documented, "payer-2"),
        };

        Assert.Equal(3, references.Distinct().Count());
    }

    [Fact]
    public async Task Scanning_again_leads_to_the_same_invoice_as_long_as_it_is_open()
    {
        var code = PrintedBill.Documented;
        var first = (await Scan(code))["reference"];

        Assert.Equal(first, (await Scan(code))["reference"]);
        Assert.NotEqual(first, (await Scan(code, "payer-2"))["reference"]);
    }

    [Fact]
    public async Task Two_payers_who_scan_a_bill_that_may_be_paid_once_share_its_invoice()
    {
        var code = PrintedBill.Once("R1");
        var first = (await Scan(code))["reference"];

        Assert.Equal(first, (await Scan(code, "payer-2"))["reference"]);
        // The one who scanned first lost it, as with any invoice.
        (await Post("/sandbox/payers/payer-1/confirm", $$"""{"invoice":"{{first}}"}""")).ShouldBeProblem(409, "invoice-state");
        Assert.Equal("PAID", (await Post("/sandbox/payers/payer-2/confirm", "{}"))["status"]);
    }

    [Fact]
    public async Task A_canceled_bill_can_be_scanned_anew()
    {
        var code = PrintedBill.Once("R1");
        var first = (await Scan(code))["reference"];
        await Post("/sandbox/payers/payer-1/cancel", "{}");

        Assert.NotEqual(first, await GivenPaid(code));
        (await Scan(code)).ShouldBeProblem(422, "code-refused", "was paid already");
    }

    [Fact]
    public async Task A_bill_that_was_printed_anew_with_another_amount_takes_the_place_of_the_former()
    {
        var first = (await Scan(PrintedBill.Once("R1")))["reference"];

        var second = (await Scan(PrintedBill.Once("R1", amount: "31.00"))).ShouldBe(200);

        Assert.NotEqual(first, second["reference"]);
        Assert.Equal("CANCELED", (await Get($"/sandbox/invoices/{first}"))["status"]);
    }

    [Fact]
    public async Task Of_many_who_scan_and_pay_at_once_one_pays()
    {
        var code = PrintedBill.Once("R1");
        var before = await Balances();

        await Task.WhenAll(Enumerable.Range(1, 8).Select(async number =>
        {
            var scanned = await Scan(code, $"payer-{number}");
            if (scanned.Status == 200)
                await Post($"/sandbox/payers/payer-{number}/confirm", $$"""{"invoice":"{{scanned["reference"]}}"}""");
        }));
        // Whoever scanned last may not have paid in the crowd.
        if ((await Scan(code)).Status == 200)
            await Post("/sandbox/payers/payer-1/confirm", "{}");

        Assert.Equal(before - 29.99m, await Balances());
        (await Scan(code)).ShouldBeProblem(422, "code-refused", "was paid already");
    }

    private async Task<decimal> Balances()
    {
        var sum = 0m;
        for (var number = 1; number <= 8; number++)
            sum += decimal.Parse((await Balance($"payer-{number}"))!, System.Globalization.CultureInfo.InvariantCulture);
        return sum;
    }
}

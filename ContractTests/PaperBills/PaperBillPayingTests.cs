using System.Globalization;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;

namespace SeqrSandbox.ContractTests.PaperBills;

/// <summary>A paper bill on the phone, from the code to the receipt.</summary>
public sealed class PaperBillPayingTests : PaperBillSuite
{
    [Fact]
    public async Task From_the_pasted_code_to_the_receipt()
    {
        var visitor = NewVisitor();

        var bill = await visitor.Press(await visitor.Open("/wallet"), "Scan", ("code", PrintedBill.Documented));
        Assert.Equal(("Ready", "Test invoice", "29.99 SEK"), (bill.Stage, bill.Heading, Pages.Visit.Words(bill.Find("#total"))));
        Assert.Equal("Example Issuer", Pages.Visit.Words(bill.Find(".shop")));
        var done = await visitor.Press(await visitor.Follow(bill, "#pay"), "Confirm", ("pin", "1234"));

        Assert.Equal(("Over", "Payment completed"), (done.Stage, done.Heading));
        var invoice = await Get($"/sandbox/invoices/{bill.Path[2..]}");
        Assert.Equal(invoice["payment.ersReference"], Pages.Visit.Words(done.Find("#payment-reference")));
    }

    [Fact]
    public async Task The_address_in_the_code_opens_the_phone_and_changes_nothing_until_it_is_scanned()
    {
        var visitor = NewVisitor();

        var opened = await visitor.Open(PrintedBill.Documented["HTTP://SEQR.SE".Length..]);
        Assert.Equal(("Unscanned", "A code for you"), (opened.Stage, opened.Heading));
        Assert.Empty((await Get("/sandbox/invoices")).Each("items", "reference"));

        Assert.Equal("Ready", (await visitor.Press(opened, "Open the code")).Stage);
    }

    [Fact]
    public async Task A_wrong_code_is_explained_on_the_phone()
    {
        var visitor = NewVisitor();

        var refused = await visitor.Press(
            await visitor.Open("/wallet"), "Scan", ("code", PrintedBill.Code(PrintedBill.Payload(amount: "29,99"))));

        Assert.Equal((422, "This code cannot be used"), (refused.Status, refused.Heading));
        Assert.Contains("The member a is '29,99': the decimals follow a dot, not a comma.", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_told()
    {
        var visitor = NewVisitor();

        var refused = await visitor.Press(await visitor.Open("/wallet"), "Scan", ("code", "HTTP://SEQR.SE/000/no.such"));

        Assert.Contains("There is no service 'no.such' in this sandbox.", refused.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await visitor.Open("/000/a%20b")).Status);
    }

    [Fact]
    public async Task The_books_balance_and_the_payment_stays_although_nobody_asks_for_it()
    {
        await GivenFrozen();
        var before = decimal.Parse((await Balance())!, CultureInfo.InvariantCulture);

        var reference = await GivenPaid(PrintedBill.Documented);
        await Pass("1m");

        var invoice = await Get($"/sandbox/invoices/{reference}");
        Assert.Equal(("PAID", 25), (invoice["status"], invoice["payment.ersReference"]!.Length));
        Assert.Equal(before - 29.99m, decimal.Parse((await Balance())!, CultureInfo.InvariantCulture));
        var accounts = await Host.Sandbox.Store.ListAccounts(null, null);
        Assert.Equal(0, accounts.Sum(account => account.Minor));
        Assert.Equal(2999, accounts.Single(account => account.Account.Kind == AccountKind.Merchant).Minor);
    }

    [Fact]
    public async Task A_payer_without_money_does_not_pay_and_may_try_again()
    {
        var code = PrintedBill.Once("R1", amount: "999999999");

        await Scan(code);
        Assert.Equal("FAILED", (await Post("/sandbox/payers/payer-1/confirm", "{}"))["status"]);

        (await Scan(code)).ShouldBe(200);
    }

    [Fact]
    public async Task The_merchants_terminal_does_not_get_the_invoice_of_an_issuer()
    {
        var reference = await GivenPaid(PrintedBill.Documented);

        var asked = await Host.Sandbox.Invoices.AskStatus(await Merchant(), reference);

        Assert.Equal(54, (int)asked.Code);
        Assert.Contains($"GET /api/invoice/{PaperInvoiceId.Of(new(reference))}", asked.Refusal!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_may_act_on_a_paper_bill()
    {
        (await Send(
            HttpMethod.Put,
            "/sandbox/scenarios/no-money",
            "name: no-money\nmatch: { title: \"Test*\" }\npayer:\n  - do: scan\n  - do: confirm\n    outcome: insufficient-funds\n",
            "application/yaml")).ShouldBe(201);

        var reference = (await Scan(PrintedBill.Documented))["reference"];

        await Eventually.Holds(
            async () => (await Get($"/sandbox/invoices/{reference}"))["status"] == "FAILED", "the payer of the scenario had no money");
    }
}

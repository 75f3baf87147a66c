using System.Text;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.ContractTests.Purchases;

/// <summary>A machine that nobody attends: the reservation, the real rows, the commit.</summary>
public sealed class UnattendedPaymentTests : PurchaseSuite
{
    private const string Code = "HTTP://SEQR.SE/000/ups?w=public_test_shop&t=123456";

    [Fact]
    public async Task From_the_code_to_the_commit_of_what_was_taken()
    {
        var reference = "";
        await using var machine = await ShopServer.Start(async context =>
        {
            reference = await GivenInvoice(Reserving(20m));
            context.Response.ContentType = "application/json;charset=UTF-8";
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Named(reference)));
        });
        await GivenPartner("machine/public_test_shop", machine.Url);
        var visitor = NewVisitor();
        var before = await Balance();

        var bill = await visitor.Press(await visitor.Open("/wallet"), "Scan", ("code", Code));
        Assert.Equal(($"/R{reference}", "Ready"), (bill.Path, bill.Stage));
        var reserved = await visitor.Press(await visitor.Follow(bill, "#pay"), "Confirm", ("pin", "1234"));
        Assert.Equal("Amount reserved", reserved.Heading);
        // The machine is released, the payer takes something, and the merchant says what it was.
        var rows = Reserving(12.50m) with { Rows = [new() { Description = "Coffee", Total = new("SEK", 12.50m) }] };
        Assert.True((await Host.Sandbox.Invoices.Update(await Merchant(), reference, rows, [])).Succeeded);
        Assert.True((await Host.Sandbox.Invoices.Commit(await Merchant(), reference, new("SEK", 12.50m))).Succeeded);

        var invoice = await Get($"/sandbox/invoices/{reference}");
        Assert.Equal(("PAID", "12.50"), (invoice["status"], invoice["payment.amount.value"]));
        Assert.Equal(
            12.50m,
            decimal.Parse(before!, System.Globalization.CultureInfo.InvariantCulture)
                - decimal.Parse((await Balance())!, System.Globalization.CultureInfo.InvariantCulture));
        var msisdn = (await Host.Sandbox.Payers.Find("payer-1"))!.Msisdn;
        Assert.Equal(
            [
                "/seqr/createPurchase application/json application/json;charset=UTF-8 "
                    + $$"""{"reservationToken":"123456","reservationAmount":"20.00","currency":"SEK","msisdn":"{{msisdn}}"}"""
            ],
            machine.Asked);
    }

    [Theory]
    [InlineData("INSUFFICIENT_FUNDS", "too low for anything in this machine")]
    [InlineData("DEVICE_IN_USE", "Somebody else is using this machine")]
    [InlineData("DEVICE_UNAVAILABLE", "is out of service")]
    [InlineData("INVOICING_ERROR", "could not make the invoice")]
    [InlineData("SYSTEM_ERROR", "has a problem; try again later")]
    [InlineData("COFFEE", "'COFFEE', which SEQR does not know", "purchase-answer-wrong")]
    public async Task Each_error_code_is_a_sentence_and_only_an_unknown_one_a_finding(
        string code, string sentence, params string[] findings)
    {
        await using var machine = await ShopServer.Answering($$"""{"errorCode":"{{code}}"}""");
        await GivenPartner("machine/public_test_shop", machine.Url);

        (await Scan(Code)).ShouldBeProblem(422, "code-refused", sentence);

        var entry = await LastPurchase();
        Assert.Contains(sentence, entry.Detail, StringComparison.Ordinal);
        Assert.Equal(findings, entry.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task More_than_the_reservation_is_refused()
    {
        var reference = await GivenInvoice(Reserving(20.01m));
        await using var machine = await ShopServer.Answering(Named(reference));
        await GivenPartner("machine/public_test_shop", machine.Url);

        (await Scan(Code)).ShouldBeProblem(422, "code-refused", "may ask for 20.00 SEK at most");
    }

    private static BillDraft Reserving(decimal total) =>
        Bill(total) with { PaymentMode = PaymentMode.ReservationRequiredPreliminaryAmount };
}

using System.Collections.Immutable;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.ContractTests.Control;

public abstract class InvoiceControl(Transport transport) : ControlSuite(transport)
{
    [Fact]
    public async Task An_invoice_shows_its_bill_and_how_to_open_it()
    {
        var row = new BillRow { Description = "Shoes", Quantity = 1.50m, Total = new("SEK", 149.90m), TaxRate = 0.25m };
        var reference = await GivenInvoice(Bill() with { Rows = [row], ClientInvoiceId = "A-1", Footer = "Thanks" });

        var invoice = (await Get($"/sandbox/invoices/{reference}")).ShouldBe(200);

        Assert.Equal(reference, invoice["reference"]);
        Assert.Equal(("ISSUED", "1"), (invoice["status"], invoice["version"]));
        Assert.Equal("""{"value":"149.90","currency":"SEK"}""", invoice.At("total").GetRawText());
        Assert.Equal(("Räksmörgås", "A-1", "Thanks"), (invoice["title"], invoice["clientInvoiceId"], invoice["bill.footer"]));
        Assert.Equal(
            ("Shoes", "1.50", "0.25", "149.90"),
            (
                invoice["bill.rows[0].description"],
                invoice["bill.rows[0].quantity"],
                invoice["bill.rows[0].taxRate"],
                invoice["bill.rows[0].total.value"]));
        Assert.Equal("NO_ACKNOWLEDGMENT", invoice["bill.acknowledgmentMode"]);
        Assert.Equal($"HTTP://SEQR.SE/R{reference}", invoice["qrCode"]);
        Assert.Equal($"seqr://SEQR.SE/R{reference}", invoice["link"]);
        Assert.Equal(["sent"], invoice.Each("history", "event"));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", invoice["sentAt"]);
        Assert.Null(invoice["payer"]);
        Assert.Null(invoice["payment"]);
    }

    [Fact]
    public async Task Paying_makes_the_default_payer_scan_and_confirm()
    {
        var reference = await GivenInvoice();

        var paid = (await Post($"/sandbox/invoices/{reference}/pay")).ShouldBe(200);

        Assert.Equal(("PAID", "2", "payer-1"), (paid["status"], paid["version"], paid["payer.id"]));
        Assert.Equal(("149.90", "False"), (paid["payment.amount.value"], paid["payment.acknowledged"]));
        Assert.Equal(paid["payment.ersReference"], paid["ersReference"]);
        Assert.NotNull(paid["acknowledgeBy"]);
        Assert.Equal(["sent", "scanned", "confirmed", "debit-succeeded"], paid.Each("history", "event"));
        Assert.Equal("999850.10", await Balance());
    }

    [Fact]
    public async Task Declining_fails_the_payment_and_leaves_the_balance()
    {
        var reference = await GivenInvoice();

        var declined = (await Post($"/sandbox/invoices/{reference}/decline")).ShouldBe(200);

        Assert.Equal("FAILED", declined["status"]);
        Assert.Equal("1000000.00", await Balance());
    }

    [Fact]
    public async Task Canceling_cancels_in_the_app()
    {
        var reference = await GivenInvoice();

        var canceled = (await Post($"/sandbox/invoices/{reference}/cancel")).ShouldBe(200);

        Assert.Equal(("CANCELED", "by-payer"), (canceled["status"], canceled["cancelReason"]));
    }

    [Theory]
    [InlineData("pay", "pay", "PAID", "refundPayment")]
    [InlineData("decline", "pay", "FAILED", "has to send a new invoice")]
    [InlineData("cancel", "decline", "CANCELED", "by-payer")]
    [InlineData("pay", "cancel", "PAID", "refundPayment")]
    public async Task An_action_that_the_state_forbids_is_a_409_that_says_what_to_do(
        string before, string act, string status, string advice)
    {
        var reference = await GivenInvoice();
        (await Post($"/sandbox/invoices/{reference}/{before}")).ShouldBe(200);

        var refused = await Post($"/sandbox/invoices/{reference}/{act}");

        refused.ShouldBeProblem(409, "invoice-state", $"The invoice {reference} is {status}: ");
        Assert.Contains(advice, refused["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoice_that_waits_for_the_merchant_cannot_be_paid_until_the_merchant_answered()
    {
        var reference = await GivenInvoice(Bill() with { AcknowledgmentMode = AcknowledgmentMode.RequireAcknowledgment });

        (await Post($"/sandbox/invoices/{reference}/pay")).ShouldBeProblem(
            409, "invoice-state", "PENDING_ISSUER_ACKNOWLEDGE: the merchant has to answer with updateInvoice first");
        await GivenUpdate(reference);

        Assert.Equal("PAID", (await Post($"/sandbox/invoices/{reference}/pay")).ShouldBe(200)["status"]);
    }

    [Fact]
    public async Task A_reserved_invoice_says_that_the_merchant_ends_it()
    {
        var reference = await GivenInvoice(Bill() with { PaymentMode = PaymentMode.ReservationRequired });

        var reserved = (await Post($"/sandbox/invoices/{reference}/pay")).ShouldBe(200);

        Assert.Equal(("RESERVED", "149.90"), (reserved["status"], reserved["reserved.value"]));
        Assert.Equal("149.90", (await Get("/sandbox/payers/payer-1"))["accounts[0].reserved.value"]);
        (await Post($"/sandbox/invoices/{reference}/pay")).ShouldBeProblem(409, "invoice-state", "commitReservation or cancelInvoice");
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "/pay")]
    [InlineData("POST", "/decline")]
    [InlineData("POST", "/cancel")]
    public async Task An_unknown_reference_is_a_404(string method, string act)
    {
        var reply = await Send(new(method), "/sandbox/invoices/20260101000000000" + act, null);

        reply.ShouldBeProblem(404, "not-found", "There is no invoice '20260101000000000'");
    }

    [Fact]
    public async Task Invoices_are_listed_newest_first_and_page_by_page()
    {
        var references = new List<string>();
        for (var i = 0; i < 5; i++)
            references.Insert(0, await GivenInvoice());

        var first = (await Get("/sandbox/invoices?limit=2")).ShouldBe(200);
        var second = await Get($"/sandbox/invoices?limit=2&before={first["next"]}");
        var last = await Get($"/sandbox/invoices?limit=2&before={second["next"]}");

        Assert.Equal(
            references,
            [.. first.Each("items", "reference"), .. second.Each("items", "reference"), .. last.Each("items", "reference")]);
        Assert.Null(last["next"]);
        Assert.Null((await Get("/sandbox/invoices?limit=5"))["next"]);
    }

    [Fact]
    public async Task Invoices_are_found_by_status_terminal_and_time()
    {
        var old = await GivenInvoice();
        await Post("/sandbox/clock/advance", """{"by":"1h"}""");
        var paid = await GivenInvoice();
        await Post($"/sandbox/invoices/{paid}/pay");
        var since = (await Get($"/sandbox/invoices/{paid}"))["sentAt"];

        Assert.Equal([paid], (await Get("/sandbox/invoices?status=PAID")).Each("items", "reference"));
        Assert.Equal([paid, old], (await Get("/sandbox/invoices?status=PAID,ISSUED")).Each("items", "reference"));
        Assert.Equal([paid], (await Get($"/sandbox/invoices?since={since}")).Each("items", "reference"));
        Assert.Equal([paid, old], (await Get("/sandbox/invoices?terminal=public_test_shop_terminal")).Each("items", "reference"));
        Assert.Empty((await Get("/sandbox/invoices?terminal=another")).Each("items", "reference"));
    }

    public sealed class InMemory() : InvoiceControl(Transport.InMemory);

    public sealed class OverKestrel() : InvoiceControl(Transport.Kestrel);
}

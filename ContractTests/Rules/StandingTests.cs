using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>A refusal because of an invoice's state describes that state.</summary>
public sealed class StandingTests
{
    private static readonly Dictionary<string, Invoice> Invoices = new()
    {
        ["nobody has scanned"] = Given.Invoice(Phase.Issued) with { Payer = null },
        ["a payer has scanned"] = Given.Invoice(Phase.Issued),
        ["waits for the merchant"] = Given.Invoice(Phase.PendingIssuerAcknowledge),
        ["a payer has confirmed"] = Given.Invoice(Phase.Paying),
        ["is paid"] = Given.Invoice(Phase.Paid),
        ["could not be paid"] = Given.Invoice(Phase.Failed),
        ["the merchant canceled"] = Canceled(CancelReason.ByMerchant),
        ["the payer declined"] = Canceled(CancelReason.ByPayer),
        ["nobody committed"] = Canceled(CancelReason.ReservationExpired),
        ["a newer one replaced"] = Canceled(CancelReason.Superseded),
        ["lost its terminal"] = Canceled(CancelReason.TerminalUnregistered),
        ["was canceled for no known reason"] = Canceled(null),
        ["was paid and reversed"] = Given.ReversedInvoice(),
        ["was paid and reversed for no known reason"] = Given.ReversedInvoice() with { CancelReason = null },
    };

    [Theory]
    [InlineData("nobody has scanned", "The invoice 20260302432000000 is issued, and nobody has scanned it.")]
    [InlineData("a payer has scanned", "The invoice 20260302432000000 is issued, and the payer anna has scanned it.")]
    [InlineData("waits for the merchant", "The invoice 20260302432000000 waits for the merchant's updateInvoice.")]
    [InlineData(
        "a payer has confirmed",
        "The invoice 20260302432000000 is being paid: the payer has confirmed, and the debit is under way.")]
    [InlineData("is paid", "The invoice 20260302432000000 is paid.")]
    [InlineData("could not be paid", "The invoice 20260302432000000 has failed: the money did not move.")]
    [InlineData("the merchant canceled", "The invoice 20260302432000000 is canceled by the merchant.")]
    [InlineData("the payer declined", "The invoice 20260302432000000 is canceled by the payer.")]
    [InlineData("nobody committed", "The invoice 20260302432000000 is canceled, as its reservation ran out before a commit.")]
    [InlineData("a newer one replaced", "The invoice 20260302432000000 is canceled, as its cash register sent another invoice.")]
    [InlineData("lost its terminal", "The invoice 20260302432000000 is canceled, as its terminal was unregistered.")]
    [InlineData("was canceled for no known reason", "The invoice 20260302432000000 is canceled.")]
    [InlineData(
        "was paid and reversed",
        "The invoice 20260302432000000 was paid, and the payment was reversed, as nobody acknowledged it within 20 seconds.")]
    [InlineData(
        "was paid and reversed for no known reason",
        "The invoice 20260302432000000 was paid, and the payment was reversed.")]
    public void A_commit_of_an_invoice_that_is_not_reserved_describes_it(string invoice, string reason) =>
        Assert.Equal(reason, Refused(Invoices[invoice], new InvoiceEvent.Committed(null, new(Given.ErsReference))).Reason);

    [Fact]
    public void A_receipt_of_a_reserved_invoice_names_the_reserved_amount() =>
        Assert.Equal(
            "The invoice 20260302432000000 is reserved: 100 SEK is set aside for it.",
            Refused(Given.Invoice(Phase.Reserved), new InvoiceEvent.ReceiptSubmitted()).Reason);

    private static Invoice Canceled(CancelReason? reason) => Given.Invoice(Phase.Canceled) with { CancelReason = reason };

    private static Refusal Refused(Invoice invoice, InvoiceEvent happened) =>
        Lifecycle.Apply(invoice, happened, Given.Noon).Refusal ?? throw new InvalidOperationException("It was not refused.");
}

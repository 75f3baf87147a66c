using Reference.Client;
using static SeqrSandbox.ContractTests.Pacts.Interaction;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>What becomes of reserved and paid money.</summary>
internal static class PaymentInteractions
{
    private const string Invoice = "<invoiceReference>${invoiceReference}</invoiceReference>";
    private const string Payment = "<ersReference>${ersReference}</ersReference>";

    public static IReadOnlyList<Interaction> All => [.. Committing, .. Receipts, .. Refunding, .. Nothing];

    private static IEnumerable<Interaction> Committing =>
    [
        Committed("a reserved invoice", 10, ResultCode.Success),
        Committed("a reserved invoice of which more is committed", 1000, ResultCode.RejectedAmount),
        Committed("an unknown invoice", 10, ResultCode.InvalidInvoiceReference),
        Committed("a reservation that ran out", 10, ResultCode.PaymentExpired),
        Committed("a paid invoice", 10, ResultCode.InvoiceStateNotReserved),
    ];

    private static IEnumerable<Interaction> Receipts =>
    [
        Submitted("a payment", ResultCode.Success),
        Submitted("an unknown payment", ResultCode.InvalidErsReference),
        Submitted("a reversed payment", ResultCode.PaymentAlreadyCancelled),
    ];

    private static IEnumerable<Interaction> Refunding =>
    [
        Refunded("a payment", 5, ResultCode.Success) with { Result = $"<ersReference>{Examples.Payment}</ersReference>" },
        Refunded("a payment of which nothing is refunded", 0, ResultCode.RejectedAmount),
        Refunded("an unknown payment", 5, ResultCode.InvalidErsReference),
        Refunded("a reversed payment", 5, ResultCode.PaymentAlreadyCancelled),
        Refunded("a payment of which more is refunded", 1000, ResultCode.SumOfRefundsCanNotBeMoreThanOriginalTransaction),
        Refunded("a payment by a payer who takes no refunds", 5, ResultCode.ReceiverAccountDoesNotAllowRefunds),
    ];

    private static IEnumerable<Interaction> Nothing =>
    [
        Nop("a SEQR that answers", ResultCode.Success),
        Nop("a SEQR that is busy", ResultCode.SystemBusy),
    ];

    private static Interaction Committed(string state, decimal amount, ResultCode code) => new("commitReservation", state, code)
    {
        Call = Calling(client => client.Seqr.CommitReservationAsync(Examples.Invoice, new(amount, "SEK"))),
        Members = $"<amount><currency>SEK</currency><value>{amount}</value></amount>{Invoice}",
    };

    private static Interaction Submitted(string state, ResultCode code) => new("submitPaymentReceipt", state, code)
    {
        Call = Calling(client => client.Seqr.SubmitPaymentReceiptAsync(Examples.Payment, new("text/plain", "Hi"u8.ToArray()))),
        Members = $"{Payment}<receiptDocument><mimeType>text/plain</mimeType><receiptData>SGk=</receiptData></receiptDocument>",
    };

    private static Interaction Refunded(string state, decimal amount, ResultCode code) => new("refundPayment", state, code)
    {
        Call = Calling(client => client.Seqr.RefundPaymentAsync(Examples.Payment, new() { Total = new(amount, "SEK"), Title = "Back" })),
        Members = $"{Payment}<invoice><paymentMode>IMMEDIATE_DEBIT</paymentMode><acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>"
            + $"<title>Back</title><totalAmount><currency>SEK</currency><value>{amount}</value></totalAmount></invoice>",
    };

    private static Interaction Nop(string state, ResultCode code) => new("benchmarkingNop", state, code)
    {
        Call = Calling(client => client.Seqr.BenchmarkingNopAsync()),
        Context = "",
    };
}

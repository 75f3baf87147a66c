using Reference.Client.Transport;
using Reference.Client.Wire;

namespace Reference.Client;

/// <summary>
/// SEQR's operations on invoices and payments. One instance serves the whole program, from many threads at a time.
/// Every method answers with a value or a refusal, and throws <see cref="SeqrTransportException"/> when there is no answer.
/// A cancellation token stops the waiting, not a request that is under way.
/// </summary>
public sealed class SeqrClient
{
    private readonly SeqrCaller caller;
    private readonly SeqrCredentials? signer;

    internal SeqrClient(SeqrCaller caller, SeqrCredentials? signer = null) => (this.caller, this.signer) = (caller, signer);

    /// <summary>The same client for another terminal, over the same connections: each till signs its own bills.</summary>
    /// <param name="terminal">Who calls, instead of the credentials in the options.</param>
    /// <returns>The terminal's client.</returns>
    public SeqrClient SignedBy(SeqrCredentials terminal)
    {
        ArgumentNullException.ThrowIfNull(terminal);
        return new(caller, terminal);
    }

    /// <summary>Sends a bill. Never repeat it blindly: see <see cref="SeqrTransportException.MayHaveBeenCarriedOut"/>.</summary>
    /// <param name="invoice">The bill.</param>
    /// <param name="tokens">Cards swiped at the till, if any; they override the payer's own.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The reference and QR code; or 11, 49 or 64 for a bill that is not in order.</returns>
    public Task<SeqrResult<SentInvoice>> SendInvoiceAsync(
        Invoice invoice, IReadOnlyCollection<CustomerToken>? tokens = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        return caller.CallAsync(
            new("sendInvoice", signer),
            async (seqr, me) => (await seqr.SendInvoiceAsync(new() { Context = me, Invoice = invoice.ToWire(), Tokens = tokens.ToWire() })).Return,
            PaymentMap.ToSentInvoice,
            cancellationToken);
    }

    /// <summary>Replaces what the invoice carries (rows, total, title …), and lets a payer continue who waits for an acknowledgment.</summary>
    /// <param name="invoiceReference">Which invoice.</param>
    /// <param name="invoice">The new contents.</param>
    /// <param name="tokens">Answers to the cards the payer offered.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Done; or 48 while the debit is under way, 54 for an unknown invoice, 90 for one that is paid or canceled.</returns>
    public Task<SeqrResult<Confirmation>> UpdateInvoiceAsync(
        string invoiceReference, Invoice invoice, IReadOnlyCollection<CustomerToken>? tokens = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(invoiceReference);
        ArgumentNullException.ThrowIfNull(invoice);
        return caller.CallAsync(
            new("updateInvoice", signer),
            async (seqr, me) => (await seqr.UpdateInvoiceAsync(new() { Context = me, InvoiceReference = invoiceReference, Invoice = invoice.ToWire(), Tokens = tokens.ToWire() })).Return,
            PaymentMap.ToConfirmation,
            cancellationToken);
    }

    /// <summary>
    /// Asks where an invoice stands. On a paid invoice this is the acknowledgment: without it SEQR reverses the payment after 20 s,
    /// so do not ask about a payment that is not wanted.
    /// </summary>
    /// <param name="invoiceReference">Which invoice; null, from a cash register, for its current one.</param>
    /// <param name="invoiceVersion">The version last seen, 0 before the first answer.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The status; or 54 for an invoice this terminal does not have.</returns>
    public Task<SeqrResult<PaymentStatus>> GetPaymentStatusAsync(
        string? invoiceReference, int invoiceVersion = 0, CancellationToken cancellationToken = default) => caller.CallAsync(
            new("getPaymentStatus", signer),
            async (seqr, me) => (await seqr.GetPaymentStatusAsync(new() { Context = me, InvoiceReference = invoiceReference.OrNothing(), InvoiceVersion = invoiceVersion })).Return,
            PaymentMap.ToPaymentStatus,
            cancellationToken);

    /// <summary>Withdraws a bill, or releases a reservation. Safe to repeat.</summary>
    /// <param name="invoiceReference">Which invoice.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Done; or 50 if it is paid, 51 while the debit is under way, 54 if unknown, 95 if it is canceled already.</returns>
    public Task<SeqrResult<Confirmation>> CancelInvoiceAsync(string invoiceReference, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(invoiceReference);
        return caller.CallAsync(
            new("cancelInvoice", signer),
            async (seqr, me) => (await seqr.CancelInvoiceAsync(new() { Context = me, InvoiceReference = invoiceReference })).Return,
            PaymentMap.ToConfirmation,
            cancellationToken);
    }

    /// <summary>Debits what was reserved, or less.</summary>
    /// <param name="invoiceReference">Which invoice.</param>
    /// <param name="amount">How much; null for the invoice's total.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Done; or 11 above what was reserved, 58 when the reservation timed out, 96 if there is none.</returns>
    public Task<SeqrResult<Confirmation>> CommitReservationAsync(
        string invoiceReference, Money? amount = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(invoiceReference);
        return caller.CallAsync(
            new("commitReservation", signer),
            async (seqr, me) => (await seqr.CommitReservationAsync(new() { Context = me, Amount = amount.ToWire(), InvoiceReference = invoiceReference })).Return,
            PaymentMap.ToConfirmation,
            cancellationToken);
    }

    /// <summary>Gives the payer the merchant's own receipt. Also acknowledges the payment.</summary>
    /// <param name="ersReference">Which payment.</param>
    /// <param name="document">The receipt; null to acknowledge without one.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Done; or 23 for an unknown payment, 55 for one that was reversed.</returns>
    public Task<SeqrResult<Confirmation>> SubmitPaymentReceiptAsync(
        string ersReference, ReceiptDocument? document = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(ersReference);
        var wire = document is null
            ? null
            : new WireReceiptDocument { MimeType = document.MimeType, ReceiptData = document.Data.ToArray(), ReceiptType = document.ReceiptType };
        return caller.CallAsync(
            new("submitPaymentReceipt", signer),
            async (seqr, me) => (await seqr.SubmitPaymentReceiptAsync(new() { Context = me, ErsReference = ersReference, ReceiptDocument = wire })).Return,
            PaymentMap.ToConfirmation,
            cancellationToken);
    }

    /// <summary>Pays back, in part or whole. Never repeat it blindly: two refunds may both be carried out.</summary>
    /// <param name="ersReference">Which payment.</param>
    /// <param name="refund">How much (<see cref="Invoice.Total"/>) and, for the payer, why.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The refund's own ersReference; or 23, 55, 97, 98 (more than was paid), 99.</returns>
    public Task<SeqrResult<Confirmation>> RefundPaymentAsync(
        string ersReference, Invoice refund, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(ersReference);
        ArgumentNullException.ThrowIfNull(refund);
        return caller.CallAsync(
            new("refundPayment", signer),
            async (seqr, me) => (await seqr.RefundPaymentAsync(new() { Context = me, ErsReference = ersReference, Invoice = refund.ToWire() })).Return,
            PaymentMap.ToConfirmation,
            cancellationToken);
    }

    /// <summary>Asks nothing: shows that SEQR answers, and how fast. The one operation without credentials.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Done.</returns>
    public Task<SeqrResult<Confirmation>> BenchmarkingNopAsync(CancellationToken cancellationToken = default) =>
        caller.CallAsync("benchmarkingNop", async (seqr, _) => (await seqr.BenchmarkingNopAsync(new())).Return, PaymentMap.ToConfirmation, cancellationToken);
}

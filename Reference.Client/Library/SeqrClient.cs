using Reference.Client.Transport;
using Reference.Client.Wire;

namespace Reference.Client;

/// <summary>
/// SEQR's operations on invoices and payments. Use one instance for the whole program; it is thread-safe.
/// Every method returns a value or a refusal, and throws <see cref="SeqrTransportException"/> if there is no answer.
/// A cancellation token stops the waiting, not a request that is already sent.
/// </summary>
public sealed class SeqrClient
{
    private readonly SeqrCaller caller;
    private readonly SeqrCredentials? signer;

    internal SeqrClient(SeqrCaller caller, SeqrCredentials? signer = null) => (this.caller, this.signer) = (caller, signer);

    /// <summary>Creates a client for another terminal over the same connections. Each till uses its own credentials.</summary>
    /// <param name="terminal">The credentials to use instead of those in the options.</param>
    /// <returns>The terminal's client.</returns>
    public SeqrClient SignedBy(SeqrCredentials terminal)
    {
        ArgumentNullException.ThrowIfNull(terminal);
        return new(caller, terminal);
    }

    /// <summary>Sends a bill. Do not simply repeat the call: see <see cref="SeqrTransportException.MayHaveBeenCarriedOut"/>.</summary>
    /// <param name="invoice">The bill.</param>
    /// <param name="tokens">Cards swiped at the till, if any. They override the payer's own cards.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The reference and QR code; or 11, 49 or 64 for an invalid bill.</returns>
    public Task<SeqrResult<SentInvoice>> SendInvoiceAsync(
        Invoice invoice, IReadOnlyCollection<CustomerToken>? tokens = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        return caller.CallAsync(
            new("sendInvoice", signer),
            async (seqr, me) => (await seqr.SendInvoiceAsync(
                new() { Context = me, Invoice = invoice.ToWire(), Tokens = tokens.ToWire() })).Return,
            PaymentMap.ToSentInvoice,
            cancellationToken);
    }

    /// <summary>
    /// Replaces the given contents of the invoice (rows, total, title …). A payer who waits for an acknowledgment can then continue.
    /// </summary>
    /// <param name="invoiceReference">The invoice's reference.</param>
    /// <param name="invoice">The new contents.</param>
    /// <param name="tokens">The answers to the cards that the payer offered.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Done; or 48 while the debit is in progress, 54 for an unknown invoice, 90 for a paid or canceled invoice.</returns>
    public Task<SeqrResult<Confirmation>> UpdateInvoiceAsync(
        string invoiceReference,
        Invoice invoice,
        IReadOnlyCollection<CustomerToken>? tokens = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(invoiceReference);
        ArgumentNullException.ThrowIfNull(invoice);
        return caller.CallAsync(
            new("updateInvoice", signer),
            async (seqr, me) => (await seqr.UpdateInvoiceAsync(new()
            {
                Context = me,
                InvoiceReference = invoiceReference,
                Invoice = invoice.ToWire(),
                Tokens = tokens.ToWire(),
            })).Return,
            PaymentMap.ToConfirmation,
            cancellationToken);
    }

    /// <summary>
    /// Asks for the status of an invoice. For a paid invoice this call is the acknowledgment; without it SEQR reverses
    /// the payment after 20 s. So do not ask about a payment that you do not want.
    /// </summary>
    /// <param name="invoiceReference">The invoice's reference. A cash register may pass null for its current invoice.</param>
    /// <param name="invoiceVersion">The version of the last answer; 0 before the first one.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The status; or 54 if this terminal has no such invoice.</returns>
    public Task<SeqrResult<PaymentStatus>> GetPaymentStatusAsync(
        string? invoiceReference, int invoiceVersion = 0, CancellationToken cancellationToken = default) => caller.CallAsync(
            new("getPaymentStatus", signer),
            async (seqr, me) => (await seqr.GetPaymentStatusAsync(
                new() { Context = me, InvoiceReference = invoiceReference.OrNothing(), InvoiceVersion = invoiceVersion })).Return,
            PaymentMap.ToPaymentStatus,
            cancellationToken);

    /// <summary>Cancels a bill, or releases a reservation. Safe to repeat.</summary>
    /// <param name="invoiceReference">The invoice's reference.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Done; or 50 if it is paid, 51 while the debit is in progress, 54 if it is unknown, 95 if it is already canceled.</returns>
    public Task<SeqrResult<Confirmation>> CancelInvoiceAsync(string invoiceReference, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(invoiceReference);
        return caller.CallAsync(
            new("cancelInvoice", signer),
            async (seqr, me) => (await seqr.CancelInvoiceAsync(new() { Context = me, InvoiceReference = invoiceReference })).Return,
            PaymentMap.ToConfirmation,
            cancellationToken);
    }

    /// <summary>Debits the reserved amount, or less.</summary>
    /// <param name="invoiceReference">The invoice's reference.</param>
    /// <param name="amount">The amount; null for the invoice's total.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Done; or 11 for more than the reserved amount, 58 if the reservation timed out, 96 if there is none.</returns>
    public Task<SeqrResult<Confirmation>> CommitReservationAsync(
        string invoiceReference, Money? amount = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(invoiceReference);
        return caller.CallAsync(
            new("commitReservation", signer),
            async (seqr, me) => (await seqr.CommitReservationAsync(
                new() { Context = me, Amount = amount.ToWire(), InvoiceReference = invoiceReference })).Return,
            PaymentMap.ToConfirmation,
            cancellationToken);
    }

    /// <summary>Sends the merchant's own receipt to the payer. It also acknowledges the payment.</summary>
    /// <param name="ersReference">The payment's ersReference.</param>
    /// <param name="document">The receipt; null to acknowledge without one.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Done; or 23 for an unknown payment, 55 for a reversed payment.</returns>
    public Task<SeqrResult<Confirmation>> SubmitPaymentReceiptAsync(
        string ersReference, ReceiptDocument? document = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(ersReference);
        var wire = document.ToWire();
        return caller.CallAsync(
            new("submitPaymentReceipt", signer),
            async (seqr, me) => (await seqr.SubmitPaymentReceiptAsync(
                new() { Context = me, ErsReference = ersReference, ReceiptDocument = wire })).Return,
            PaymentMap.ToConfirmation,
            cancellationToken);
    }

    /// <summary>Refunds a payment in part or in full. Do not simply repeat the call: SEQR may carry out both refunds.</summary>
    /// <param name="ersReference">The payment's ersReference.</param>
    /// <param name="refund">The amount (<see cref="Invoice.Total"/>) and the reason for the payer.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The refund's own ersReference; or 23, 55, 97, 98 (more than the payment), 99.</returns>
    public Task<SeqrResult<Confirmation>> RefundPaymentAsync(
        string ersReference, Invoice refund, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(ersReference);
        ArgumentNullException.ThrowIfNull(refund);
        return caller.CallAsync(
            new("refundPayment", signer),
            async (seqr, me) => (await seqr.RefundPaymentAsync(
                new() { Context = me, ErsReference = ersReference, Invoice = refund.ToWire() })).Return,
            PaymentMap.ToConfirmation,
            cancellationToken);
    }

    /// <summary>Asks who visits the page of an External service. Source: SEQR's External services.</summary>
    /// <param name="key">The token: the fragment with which the app opened the page.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The visitor; or 54 for an unknown token, or one of another merchant's service.</returns>
    public Task<SeqrResult<ClientSession>> GetClientSessionInfoAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return caller.CallAsync(
            new("getClientSessionInfo", signer),
            async (seqr, me) => (await seqr.GetClientSessionInfoAsync(new() { Context = me, Key = key })).Return,
            answer => answer.Parameters.ToClientSession(),
            cancellationToken);
    }

    /// <summary>Does nothing. It shows that SEQR answers, and how fast. It is the only operation without credentials.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Done.</returns>
    public Task<SeqrResult<Confirmation>> BenchmarkingNopAsync(CancellationToken cancellationToken = default) => caller.CallAsync(
        "benchmarkingNop",
        async (seqr, _) => (await seqr.BenchmarkingNopAsync(new())).Return,
        PaymentMap.ToConfirmation,
        cancellationToken);
}

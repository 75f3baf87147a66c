using SeqrSandbox.Testing.Control;

namespace SeqrSandbox.Testing;

/// <summary>A person with the app. Every action is recorded in the sandbox's journal.</summary>
public sealed class TestPayer
{
    private const string Leave = "SEQR-ACTION://WIZARD/CANCEL";

    private readonly ControlClient control;
    private readonly string path;

    internal TestPayer(ControlClient control, string id)
    {
        (this.control, Id) = (control, id);
        path = $"/sandbox/payers/{Uri.EscapeDataString(id)}";
    }

    /// <summary>The payer's id.</summary>
    public string Id { get; }

    /// <summary>
    /// Scans a code: of an invoice, at a till, of a product or a machine (SEQR asks its merchant for the invoice), or of a bill on paper.
    /// </summary>
    /// <param name="code">The text of the QR code, the <c>seqr:</c> link, or <c>R</c> with the invoice's reference or
    /// <c>Q</c> with the till's SEQR id.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The invoice; null at a till that has none yet, where the payer then waits for it.</returns>
    /// <exception cref="SeqrSandboxException">There is no such payer, invoice or till (404), the invoice cannot be
    /// scanned any more (409), or the code is refused (422).</exception>
    public async Task<InvoiceSnapshot?> ScanAsync(string code, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        var seen = await control.Post<Scanned>($"{path}/scan", new { code }, cancellationToken);
        return seen.Reference is { } reference
            ? await control.Get<InvoiceSnapshot>($"/sandbox/invoices/{reference}", cancellationToken)
            : null;
    }

    /// <summary>Scans the code of an external service.</summary>
    /// <param name="code">The text of the QR code.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The visit, with the address that the app opens.</returns>
    /// <exception cref="SeqrSandboxException">There is no such payer (404), or no such service (422).</exception>
    public Task<ServiceVisit> VisitAsync(string code, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        return control.Post<ServiceVisit>($"{path}/scan", new { code }, cancellationToken);
    }

    /// <summary>Leaves the external service that is visited, as its page asks by its link.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The visit afterwards, with the service's cancel page.</returns>
    /// <exception cref="SeqrSandboxException">The payer visits none (409).</exception>
    public Task<ServiceVisit> LeaveAsync(CancellationToken cancellationToken = default) => VisitAsync(Leave, cancellationToken);

    /// <summary>Confirms the bill that was scanned last.</summary>
    /// <param name="pin">The typed PIN; null types the right one.</param>
    /// <param name="outcome">The bank's answer.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The invoice afterwards; a refused debit is no exception.</returns>
    /// <exception cref="SeqrSandboxException">The PIN is wrong (403), nothing was scanned, or the invoice's state
    /// forbids it (409).</exception>
    public Task<InvoiceSnapshot> ConfirmAsync(
        string? pin = null, DebitOutcome outcome = DebitOutcome.Paid, CancellationToken cancellationToken = default) =>
        control.Post<InvoiceSnapshot>($"{path}/confirm", new { pin, outcome }, cancellationToken);

    /// <summary>Declines the bill that was scanned last, or stops waiting at a till.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>A task that completes when it is done.</returns>
    /// <exception cref="SeqrSandboxException">Nothing was scanned, or the invoice's state forbids it (409).</exception>
    public Task CancelAsync(CancellationToken cancellationToken = default) =>
        control.Do(HttpMethod.Post, $"{path}/cancel", null, cancellationToken);

    /// <summary>Adds a loyalty card to the app.</summary>
    /// <param name="id">The kind of card, such as <c>LOYALTY</c>.</param>
    /// <param name="value">Its number.</param>
    /// <param name="reseller">The merchant it is for; null for the seeded web shop's.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The payer afterwards.</returns>
    /// <exception cref="SeqrSandboxException">There is no such payer or merchant (404).</exception>
    public Task<PayerSnapshot> KeepCardAsync(
        string id, string value, string? reseller = null, CancellationToken cancellationToken = default) =>
        control.Post<PayerSnapshot>($"{path}/card", new { id, value, reseller }, cancellationToken);

    /// <summary>Reads the payer's state: money, cards, messages.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The payer as it is now.</returns>
    /// <exception cref="SeqrSandboxException">There is no such payer (404).</exception>
    public Task<PayerSnapshot> ShowAsync(CancellationToken cancellationToken = default) =>
        control.Get<PayerSnapshot>(path, cancellationToken);

    private sealed record Scanned(string? Reference);
}

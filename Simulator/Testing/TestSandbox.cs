using SeqrSandbox.Testing.Control;
using SeqrSandbox.Testing.Invoices;
using SeqrSandbox.Testing.Verification;

namespace SeqrSandbox.Testing;

/// <summary>
/// A test's own sandbox in a simulator, invisible to other tests. Every method throws
/// <see cref="SeqrSandboxException"/> if the simulator refuses or does not answer. Thread-safe.
/// </summary>
public sealed class TestSandbox : IAsyncDisposable
{
    /// <summary>The payer who acts if no other is named.</summary>
    public const string DefaultPayerId = "payer-1";

    /// <summary>How long <see cref="WaitForAsync"/> waits by default: 10 seconds of the wall clock.</summary>
    public static readonly TimeSpan DefaultDeadline = TimeSpan.FromSeconds(10);

    private readonly SeqrSimulator simulator;
    private readonly ControlClient control;

    internal TestSandbox(SeqrSimulator simulator, string name)
    {
        (this.simulator, Name) = (simulator, name);
        control = simulator.Control.Below(name);
        (Clock, Terminals, Scenarios) = (new(control), new(control), new(control));
        (Money, Partners) = (new(control), new(control));
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The address of its SOAP service, at the current path. The WSDL is there with <c>?wsdl</c>.</summary>
    public Uri Endpoint => EndpointAt(SeqrPath.CashRegister2);

    /// <summary>Its clock.</summary>
    public TestClock Clock { get; }

    /// <summary>Its terminals, and their merchants.</summary>
    public TestTerminals Terminals { get; }

    /// <summary>Its scenarios.</summary>
    public TestScenarios Scenarios { get; }

    /// <summary>Its products, its accounts, and the transfers, top-ups and purchases that were carried out.</summary>
    public TestMoney Money { get; }

    /// <summary>Who stands behind the codes of SEQR's other services.</summary>
    public TestPartners Partners { get; }

    /// <summary>The address of eProducts, the SOAP service by which tills sell vouchers.</summary>
    public Uri EproductsEndpoint => new(simulator.Address, $"@{Name}/extclientproxy/client");

    /// <summary>The address of its SOAP service, at any of its paths.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The address.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such path.</exception>
    public Uri EndpointAt(SeqrPath path) => new(simulator.Address, $"@{Name}" + path switch
    {
        SeqrPath.CashRegister2 => "/soap/merchant/cashregister-2",
        SeqrPath.ExternalClientV2 => "/extclientproxy/service/v2",
        SeqrPath.ExternalClient => "/extclientproxy/service",
        _ => throw new ArgumentOutOfRangeException(nameof(path), path, "There is no such path."),
    });

    /// <summary>A person with the app.</summary>
    /// <param name="id">The payer's id: <c>payer-1</c> to <c>payer-10</c> always exist.</param>
    /// <returns>The payer. An unknown id shows at the first action.</returns>
    public TestPayer Payer(string id = DefaultPayerId)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return new(control, id);
    }

    /// <summary>Creates a payer.</summary>
    /// <param name="settings">The payer's settings; null generates everything.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The payer.</returns>
    /// <exception cref="SeqrSandboxException">A value is not allowed (400), or the id is taken (409).</exception>
    public async Task<TestPayer> AddPayerAsync(PayerSettings? settings = null, CancellationToken cancellationToken = default) =>
        Payer((await control.Post<PayerSnapshot>("/sandbox/payers", settings ?? new(), cancellationToken)).Id);

    /// <summary>The default payer scans an invoice and confirms it.</summary>
    /// <param name="reference">The invoice's reference.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The invoice afterwards.</returns>
    /// <exception cref="SeqrSandboxException">There is no such invoice (404), or its state forbids it (409).</exception>
    public Task<InvoiceSnapshot> PayAsync(string reference, CancellationToken cancellationToken = default) =>
        Act(reference, "pay", cancellationToken);

    /// <summary>The default payer scans an invoice and confirms it, and the bank refuses for lack of money.</summary>
    /// <param name="reference">The invoice's reference.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The invoice afterwards.</returns>
    /// <exception cref="SeqrSandboxException">There is no such invoice (404), or its state forbids it (409).</exception>
    public Task<InvoiceSnapshot> DeclineAsync(string reference, CancellationToken cancellationToken = default) =>
        Act(reference, "decline", cancellationToken);

    /// <summary>The default payer scans an invoice and declines it.</summary>
    /// <param name="reference">The invoice's reference.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The invoice afterwards.</returns>
    /// <exception cref="SeqrSandboxException">There is no such invoice (404), or its state forbids it (409).</exception>
    public Task<InvoiceSnapshot> CancelAsync(string reference, CancellationToken cancellationToken = default) =>
        Act(reference, "cancel", cancellationToken);

    /// <summary>Reads an invoice. The merchant does not notice: this acknowledges no payment.</summary>
    /// <param name="reference">The invoice's reference.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The invoice as it is now.</returns>
    /// <exception cref="SeqrSandboxException">There is no such invoice (404).</exception>
    public Task<InvoiceSnapshot> InvoiceAsync(string reference, CancellationToken cancellationToken = default) =>
        control.Get<InvoiceSnapshot>(PathOf(reference), cancellationToken);

    /// <summary>
    /// Lists all invoices, without their history, payments, refunds and notifications, which <see cref="InvoiceAsync"/>
    /// has.
    /// </summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The invoices, newest first.</returns>
    public Task<IReadOnlyList<InvoiceSnapshot>> InvoicesAsync(CancellationToken cancellationToken = default) =>
        control.List<InvoiceSnapshot>("/sandbox/invoices", cancellationToken);

    /// <summary>
    /// Waits until an invoice has a status. The simulator answers at once when it has it, so there is no polling.
    /// </summary>
    /// <param name="reference">The invoice's reference.</param>
    /// <param name="status">The status.</param>
    /// <param name="deadline">The longest wait by the wall clock; null for <see cref="DefaultDeadline"/>.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The invoice with that status.</returns>
    /// <exception cref="TimeoutException">The invoice did not get the status in time. The message gives its present
    /// status and its history.</exception>
    /// <exception cref="SeqrSandboxException">There is no such invoice (404).</exception>
    public Task<InvoiceSnapshot> WaitForAsync(
        string reference, SeqrInvoiceStatus status, TimeSpan? deadline = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(reference);
        return InvoiceWait.For(control, reference, status, deadline ?? DefaultDeadline, cancellationToken);
    }

    /// <summary>Lists the notifications to merchants.</summary>
    /// <param name="reference">The invoice's reference; null for all.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The notifications, newest first.</returns>
    public Task<IReadOnlyList<NotificationSnapshot>> NotificationsAsync(
        string? reference = null, CancellationToken cancellationToken = default) =>
        control.List<NotificationSnapshot>(
            "/sandbox/notifications" + (reference is null ? "" : $"?invoice={Uri.EscapeDataString(reference)}"),
            cancellationToken);

    /// <summary>Lists the vouchers that tills have reserved and sold.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The vouchers, newest first.</returns>
    public Task<IReadOnlyList<VoucherSnapshot>> VouchersAsync(CancellationToken cancellationToken = default) =>
        control.List<VoucherSnapshot>("/sandbox/vouchers", cancellationToken);

    /// <summary>Sends a notification once more. The attempt is under way when this returns.</summary>
    /// <param name="id">The notification's id.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The notification.</returns>
    /// <exception cref="SeqrSandboxException">There is no such notification (404).</exception>
    public Task<NotificationSnapshot> ResendNotificationAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return control.Post<NotificationSnapshot>($"/sandbox/notifications/{Uri.EscapeDataString(id)}/resend", null, cancellationToken);
    }

    /// <summary>Makes a scenario the default: see <see cref="TestScenarios.UseAsync"/>.</summary>
    /// <param name="name">Its name, for instance <c>paid</c> or <c>declined</c>.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>A task that completes when it is the default.</returns>
    /// <exception cref="SeqrSandboxException">There is no scenario of this name.</exception>
    public Task UseScenarioAsync(
        string name, CancellationToken cancellationToken = default) => Scenarios.UseAsync(name, cancellationToken);

    /// <summary>Puts a scenario into the sandbox: see <see cref="TestScenarios.PutAsync"/>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="yaml">The scenario file.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>A task that completes when it is there.</returns>
    /// <exception cref="SeqrSandboxException">The file is wrong. The detail gives the line, and what would be
    /// right.</exception>
    public Task PutScenarioAsync(string name, string yaml, CancellationToken cancellationToken = default) =>
        Scenarios.PutAsync(name, yaml, cancellationToken);

    /// <summary>Verifies that something happened as often as expected.</summary>
    /// <param name="pattern">Describes what happened.</param>
    /// <param name="times">How often; by default at least once.</param>
    /// <param name="within">How long to wait for it by the wall clock, at most a minute; null does not wait. A count of
    /// zero holds at once, so wait for something else first.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="SeqrVerificationException">It happened more or less often. The message shows what came nearest
    /// and how it differs.</exception>
    public Task<VerificationResult> VerifyAsync(
        JournalPattern pattern,
        SeqrTimes times = default,
        TimeSpan? within = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return Verifying.Count(control, pattern, times, within, cancellationToken);
    }

    /// <summary>Verifies that several things happened in an order. Others may have happened between them.</summary>
    /// <param name="sequence">Describes what happened, in this order; at least one.</param>
    /// <param name="within">How long to wait for it by the wall clock, at most a minute; null does not wait.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="SeqrVerificationException">They did not happen, or happened in another order.</exception>
    public Task<VerificationResult> VerifySequenceAsync(
        IReadOnlyList<JournalPattern> sequence, TimeSpan? within = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        ArgumentOutOfRangeException.ThrowIfZero(sequence.Count);
        return Verifying.Sequence(control, sequence, within, cancellationToken);
    }

    /// <summary>Searches the journal: calls, payers' actions, attempts to notify, changes of the clock.</summary>
    /// <param name="query">Selects the entries; null for all.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The entries without their bodies, newest first.</returns>
    /// <exception cref="SeqrSandboxException">A value is not allowed (400).</exception>
    public Task<IReadOnlyList<JournalEntry>> JournalAsync(JournalQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new();
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        return control.List<JournalEntry>($"/sandbox/journal?{query.ToQuery()}", cancellationToken, query.Limit);
    }

    /// <summary>Reads one entry of the journal, with the messages as they went over the wire.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="SeqrSandboxException">There is no such entry, or no longer (404).</exception>
    public Task<JournalEntry> JournalEntryAsync(long id, CancellationToken cancellationToken = default) =>
        control.Get<JournalEntry>($"/sandbox/journal/{id}", cancellationToken);

    /// <summary>Resets the sandbox: its invoices, changes, clock and journal are gone.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>A task that completes when it is reset.</returns>
    public Task ResetAsync(CancellationToken cancellationToken = default) =>
        control.Do(HttpMethod.Post, "/sandbox/reset", null, cancellationToken);

    /// <summary>Removes the sandbox with everything in it. A later call creates a new one of the same name.</summary>
    /// <returns>A task that completes when it is removed. It does not fail if the simulator is gone.</returns>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await simulator.Control.Do(HttpMethod.Delete, $"/sandboxes/{Name}", null, CancellationToken.None);
        }
        catch (SeqrSandboxException gone) when (gone.Status is null or 404)
        {
            // A simulator that is gone must not hide the test's own failure.
        }
    }

    private Task<InvoiceSnapshot> Act(string reference, string what, CancellationToken stop) =>
        control.Post<InvoiceSnapshot>($"{PathOf(reference)}/{what}", null, stop);

    private static string PathOf(string reference)
    {
        ArgumentException.ThrowIfNullOrEmpty(reference);
        return $"/sandbox/invoices/{Uri.EscapeDataString(reference)}";
    }
}

using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Reports;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Simulation.Memory;

/// <summary>
/// The store as a model: what the databases do, with rows in plain collections. It holds what lasts, so a crash leaves it as
/// it is. <see cref="RealStoreTests"/> holds it against the real one.
/// </summary>
internal class ModelStore : UnusedQueries, IStore
{
    private readonly Rows<Invoice> invoices = new(invoice => invoice.Reference.Value);
    private readonly Rows<Notification> notifications = new(notification => notification.Id);
    private readonly Rows<Payer> payers = new(payer => payer.Id);
    private readonly Rows<Terminal> terminals = new(terminal => terminal.Id);
    private readonly Rows<Reseller> resellers = new(reseller => reseller.Id);
    private readonly Dictionary<string, InvoiceReference> payments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);
    private readonly List<Period> periods = [];
    private readonly List<HistoryEntry> history = [];
    private readonly List<PayerMessage> messages = [];
    private readonly List<ReceiptDocument> receipts = [];
    private readonly ModelBooks books = new();
    private (InvoiceReference? Invoice, ErsReference? Ers) before;

    /// <summary>Told when something became due.</summary>
    public Action? DueChanged { get; set; }

    /// <summary>The last references given, also before a reset.</summary>
    public (InvoiceReference? Invoice, ErsReference? Ers) LastReferences
    {
        get
        {
            var invoice = invoices.Values.Select(row => row.Value.Reference.Value)
                .Append(before.Invoice?.Value).Max(StringComparer.Ordinal);
            var ers = payments.Keys.Concat(periods.Select(period => period.Id.Value))
                .Append(before.Ers?.Value).Max(StringComparer.Ordinal);
            return (invoice is null ? null : new(invoice), ers is null ? null : new(ers));
        }
    }

    /// <summary>Forgets everything but the last references.</summary>
    public void Reset()
    {
        before = LastReferences;
        invoices.Clear();
        notifications.Clear();
        payers.Clear();
        terminals.Clear();
        resellers.Clear();
        payments.Clear();
        uses.Clear();
        periods.Clear();
        history.Clear();
        messages.Clear();
        receipts.Clear();
        books.Clear();
    }

    public ValueTask<Stored<Invoice>?> FindInvoice(InvoiceReference reference) => new(invoices.Find(reference.Value));

    public ValueTask<Stored<Invoice>?> FindInvoice(ErsReference reference) =>
        new(payments.TryGetValue(reference.Value, out var invoice) ? invoices.Find(invoice.Value) : null);

    public ValueTask<Stored<Invoice>?> FindInvoiceScannedBy(string payerId) => new(
        invoices.Values.Reverse().Where(row => row.Value.Payer?.PayerId == payerId).MaxBy(row => row.Value.Payer!.ScannedAt));

    public ValueTask<IReadOnlyList<Invoice>> ListInvoices(InvoiceFilter filter) => new(
    [
        .. invoices.Values.Select(row => row.Value).OrderByDescending(invoice => invoice.Reference.Value, StringComparer.Ordinal)
            .Take(filter.Limit)
    ]);

    public ValueTask<IReadOnlyList<HistoryEntry>> ListHistory(InvoiceReference reference) =>
        new([.. history.Where(entry => entry.Invoice == reference)]);

    public ValueTask<Stored<Terminal>?> FindTerminal(string id) => new(terminals.Find(id));

    public ValueTask<Stored<Terminal>?> FindTerminalBySeqrId(string seqrId) =>
        new(terminals.Values.FirstOrDefault(row => row.Value.SeqrId == seqrId));

    public ValueTask<IReadOnlyList<Terminal>> ListTerminals() => new([.. terminals.Values.Select(row => row.Value)]);

    public ValueTask<IReadOnlyList<Stored<Invoice>>> ListOpenInvoices(string terminalId) => new(
    [
        .. invoices.Values.Where(row => row.Value.TerminalId == terminalId && row.Value.Phase.IsOpen())
            .OrderByDescending(row => row.Value.Reference.Value, StringComparer.Ordinal)
    ]);

    public ValueTask<Stored<Invoice>?> FindLatestInvoiceOf(string terminalId) =>
        new(invoices.Values.Where(row => row.Value.TerminalId == terminalId)
            .MaxBy(row => row.Value.Reference.Value, StringComparer.Ordinal));

    public ValueTask<IReadOnlyList<ReceiptDocument>> ListReceipts(InvoiceReference invoice) =>
        new([.. receipts.Where(receipt => receipt.Invoice == invoice)]);

    public ValueTask<Period?> FindLastPeriod(string resellerId, string? terminalId) => new(
        periods.Where(period => period.ResellerId == resellerId && period.TerminalId == terminalId)
            .MaxBy(period => period.Id.Value, StringComparer.Ordinal));

    public ValueTask<Stored<Reseller>?> FindReseller(string id) => new(resellers.Find(id));

    public ValueTask<Stored<Payer>?> FindPayer(string id) => new(payers.Find(id));

    public ValueTask<IReadOnlyList<PayerMessage>> ListMessages(string payerId) =>
        new([.. messages.Where(message => message.PayerId == payerId).Reverse()]);

    public ValueTask<long?> Balance(AccountId account) => new(books.Balance(account));

    public ValueTask<IReadOnlyList<(AccountId Account, long Minor)>> ListAccounts(AccountKind? kind, string? owner) =>
        new(books.List(kind, owner));

    public ValueTask<Stored<Notification>?> FindNotification(string id) => new(notifications.Find(id));

    public ValueTask<IReadOnlyList<Notification>> ListNotifications(InvoiceReference? invoice, int limit, string? before = null) =>
        new(
        [
            .. notifications.Values.Select(row => row.Value).Where(row => invoice is null || row.Invoice == invoice)
                .OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id, StringComparer.Ordinal).Take(limit)
        ]);

    public ValueTask<int> CountUses(string scenario) => new(uses.GetValueOrDefault(scenario));

    public ValueTask<IReadOnlyList<DueItem>> ListDue(DateTimeOffset until, int limit) => new(
    [
        .. Due().Where(item => item.At <= until).OrderBy(item => item.At).ThenBy(item => item.Invoice.Value, StringComparer.Ordinal)
            .ThenBy(item => item.NotificationId, StringComparer.Ordinal).Take(limit)
    ]);

    public ValueTask<DateTimeOffset?> NextDue() => new(Due().Select(item => (DateTimeOffset?)item.At).Min());

    public ValueTask<bool> Save(Changes changes)
    {
        ModelChanges.ThrowIfUnknown(changes);
        if (!Fits(changes) || !books.Take(changes))
            return new(false);
        invoices.Save(changes.Invoices);
        notifications.Save(changes.Notifications);
        payers.Save(changes.Payers);
        terminals.Save(changes.Terminals);
        resellers.Save(changes.Resellers);
        foreach (var payment in changes.Payments)
            payments[payment.ErsReference.Value] = payment.Invoice;
        foreach (var use in changes.ScenarioUses)
            uses[use.Scenario] = use.Before + 1;
        periods.AddRange(changes.Periods);
        history.AddRange(changes.History);
        messages.AddRange(changes.Messages);
        receipts.AddRange(changes.Receipts);
        if (changes.Invoices.Any(row => row.Value.Due is not null)
            || changes.Notifications.Any(row => row.Value.DueAt is not null))
            DueChanged?.Invoke();
        return new(true);
    }

    /// <summary>Whether no payment or refund has its reference yet.</summary>
    protected virtual bool IsFree(PaymentEntry payment) => !payments.ContainsKey(payment.ErsReference.Value);

    /// <summary>Whether nothing that the changes were decided on has changed since, and no key is taken.</summary>
    private bool Fits(Changes changes) =>
        terminals.Fit(changes.Unchanged)
        && changes.ScenarioUses.All(use => uses.GetValueOrDefault(use.Scenario) == use.Before)
        && invoices.Fit(changes.Invoices)
        && notifications.Fit(changes.Notifications)
        && payers.Fit(changes.Payers)
        && terminals.Fit(changes.Terminals)
        && changes.Terminals.All(HasCodeAlone)
        && resellers.Fit(changes.Resellers)
        && changes.Payments.All(IsFree)
        && changes.Periods.All(period => !periods.Exists(other => other.Id == period.Id || Start(other) == Start(period)));

    private bool HasCodeAlone(Stored<Terminal> row) => row.Value.SeqrId is not { } code
        || terminals.Values.All(other => other.Value.SeqrId != code || other.Value.Id == row.Value.Id);

    private static (string, string?, ErsReference?) Start(Period period) => (period.ResellerId, period.TerminalId, period.After);

    private IEnumerable<DueItem> Due() =>
        invoices.Values.Where(row => row.Value.Due is not null)
            .Select(row => new DueItem(row.Value.Due!.Value, row.Value.Reference, null))
            .Concat(notifications.Values.Where(row => row.Value.DueAt is not null)
                .Select(row => new DueItem(row.Value.DueAt!.Value, row.Value.Invoice, row.Value.Id)));
}

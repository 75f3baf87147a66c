using Microsoft.Data.Sqlite;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Reports;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>The rows of one sandbox in the database.</summary>
internal sealed class SandboxStore(Database database, string sandbox) : IStore
{
    /// <summary>The index of phases has everything this needs, so no invoice is read.</summary>
    public const string CountByPhase = "SELECT phase, count(*) FROM invoices WHERE sandbox = $1 GROUP BY phase";

    // The phases are written out: SQLite uses the index of the open invoices only if the text is the same as in the
    // index.
    public static readonly string OpenOfTerminal =
        $"""
        SELECT document, revision FROM invoices
        WHERE sandbox = $1 AND terminal = $2 AND phase IN ({string.Join(", ", PhaseQuestions.Open.Select(phase => $"'{phase}'"))})
        ORDER BY reference DESC
        """;

    // A poll reads an invoice, a terminal and a reseller. Only this process writes the file, so values read once stay
    // valid.
    private readonly ReadCache<Invoice> invoices = new(1024);
    private readonly ReadCache<Terminal> terminals = new(1024);
    private readonly ReadCache<Reseller> resellers = new(512);

    // Only the writer sets and reads this.
    private bool isRemoved;

    /// <summary>Raised after a save that made something due.</summary>
    public event Action? DueChanged;

    /// <summary>Raised when invoices were changed or forgotten, before the caller is answered.</summary>
    public event Action? InvoicesChanged;

    public ValueTask<Stored<Invoice>?> FindInvoice(InvoiceReference reference) => ValueTask.FromResult(invoices.Find(
        reference.Value,
        key => database.Read(session => session.First(
            "SELECT document, revision FROM invoices WHERE sandbox = $1 AND reference = $2", Rows.Stored<Invoice>, sandbox, key))));

    public ValueTask<Stored<Invoice>?> FindInvoice(ErsReference reference) => Read(session => session.First(
        "SELECT i.document, i.revision FROM payments p JOIN invoices i ON i.sandbox = p.sandbox AND i.reference = p.invoice " +
        "WHERE p.sandbox = $1 AND p.ers_reference = $2",
        Rows.Stored<Invoice>,
        sandbox,
        reference.Value));

    public ValueTask<Stored<Invoice>?> FindInvoiceScannedBy(string payerId) => Read(session => session.First(
        "SELECT document, revision FROM invoices WHERE sandbox = $1 AND payer = $2 ORDER BY scanned DESC LIMIT 1",
        Rows.Stored<Invoice>,
        sandbox,
        payerId));

    public ValueTask<IReadOnlyList<Invoice>> ListInvoices(InvoiceFilter filter)
    {
        var (sql, values) = InvoiceList.Query(sandbox, filter);
        return ReadList(session => session.All(sql, Rows.Document<Invoice>, values));
    }

    public ValueTask<IReadOnlyDictionary<Phase, int>> CountInvoices() => Read<IReadOnlyDictionary<Phase, int>>(session => session.All(
        CountByPhase,
        row => (Phase: Enum.Parse<Phase>(row.GetString(0)), Count: row.GetInt32(1)),
        sandbox).ToDictionary(counted => counted.Phase, counted => counted.Count));

    public ValueTask<IReadOnlyList<HistoryEntry>> ListHistory(InvoiceReference reference) => ReadList(session => session.All(
        "SELECT at, event, phase, version, detail FROM history WHERE sandbox = $1 AND invoice = $2 ORDER BY rowid",
        row => new HistoryEntry(
            reference,
            Rows.Instant(row, 0),
            row.GetString(1),
            Enum.Parse<Phase>(row.GetString(2)),
            row.GetInt32(3),
            row.IsDBNull(4) ? null : row.GetString(4)),
        sandbox,
        reference.Value));

    public ValueTask<Stored<Terminal>?> FindTerminal(string id) => FindCached(terminals, id, "terminals");

    public ValueTask<Stored<Terminal>?> FindTerminalBySeqrId(string seqrId) => Read(session => session.First(
        "SELECT document, revision FROM terminals WHERE sandbox = $1 AND seqr_id = $2", Rows.Stored<Terminal>, sandbox, seqrId));

    public ValueTask<IReadOnlyList<Stored<Invoice>>> ListOpenInvoices(string terminalId) => ReadList(session => session.All(
        OpenOfTerminal,
        Rows.Stored<Invoice>,
        sandbox,
        terminalId));

    public ValueTask<Stored<Invoice>?> FindLatestInvoiceOf(string terminalId) => Read(session => session.First(
        "SELECT document, revision FROM invoices WHERE sandbox = $1 AND terminal = $2 ORDER BY reference DESC LIMIT 1",
        Rows.Stored<Invoice>,
        sandbox,
        terminalId));

    public ValueTask<IReadOnlyList<ReceiptDocument>> ListReceipts(InvoiceReference invoice) => ReadList(session => session.All(
        "SELECT at, mime_type, type, data FROM receipts WHERE sandbox = $1 AND invoice = $2 ORDER BY rowid",
        row => new ReceiptDocument(
            invoice,
            Rows.Instant(row, 0),
            Rows.Text(row, 1),
            Rows.Text(row, 2),
            row.IsDBNull(3) ? default : [.. row.GetFieldValue<byte[]>(3)]),
        sandbox,
        invoice.Value));

    public ValueTask<Period?> FindPeriod(ErsReference id) => Read(session => session.First(
        $"{PeriodQueries.Select} WHERE sandbox = $1 AND id = $2", PeriodQueries.Period, sandbox, id.Value));

    public ValueTask<Period?> FindLastPeriod(string resellerId, string? terminalId) => Read(session => session.First(
        $"{PeriodQueries.Select} WHERE sandbox = $1 AND reseller = $2 AND terminal = $3 ORDER BY id DESC LIMIT 1",
        PeriodQueries.Period,
        sandbox,
        resellerId,
        terminalId ?? ""));

    public ValueTask<IReadOnlyList<TransactionRow>> ListPayments(Period period, ErsReference? after = null, int limit = int.MaxValue) =>
        ReadList(session => PeriodQueries.List(session, sandbox, period, after, limit));

    public ValueTask<bool> HasSeveralCurrencies(Period period) =>
        Read(session => PeriodQueries.HaveSeveralCurrencies(session, sandbox, period));

    public ValueTask<IReadOnlyList<SummaryRow>> SumPayments(Period period, ReportRows rows) =>
        ReadList(session => PeriodQueries.Sum(session, sandbox, period, rows));

    public ValueTask<IReadOnlyList<Terminal>> ListTerminals() => ListDocuments<Terminal>("terminals");

    public ValueTask<Stored<Reseller>?> FindReseller(string id) => FindCached(resellers, id, "resellers");

    public ValueTask<IReadOnlyList<Reseller>> ListResellers() => ListDocuments<Reseller>("resellers");

    public ValueTask<Stored<Payer>?> FindPayer(string id) => Read(session => session.First(
        "SELECT document, revision FROM payers WHERE sandbox = $1 AND id = $2", Rows.Stored<Payer>, sandbox, id));

    public ValueTask<IReadOnlyList<Payer>> ListPayers() => ListDocuments<Payer>("payers");

    public ValueTask<IReadOnlyList<PayerMessage>> ListMessages(string payerId) => ReadList(session => session.All(
        "SELECT at, text FROM messages WHERE sandbox = $1 AND payer = $2 ORDER BY rowid DESC LIMIT 1000",
        row => new PayerMessage(payerId, Rows.Instant(row, 0), row.GetString(1)),
        sandbox,
        payerId));

    public ValueTask<long?> Balance(AccountId account) => Read(session => session.First(
        "SELECT minor FROM accounts WHERE sandbox = $1 AND kind = $2 AND owner = $3 AND currency = $4",
        row => (long?)row.GetInt64(0),
        sandbox,
        account.Kind.ToString(),
        account.Owner,
        account.Currency.Code));

    public ValueTask<IReadOnlyList<(AccountId Account, long Minor)>> ListAccounts(AccountKind? kind, string? owner) =>
        ReadList(session => session.All(
            "SELECT kind, owner, currency, minor FROM accounts WHERE sandbox = $1 AND ($2 IS NULL OR kind = $2) " +
            "AND ($3 IS NULL OR owner = $3) ORDER BY kind, owner, currency",
            row => (
                new AccountId(Enum.Parse<AccountKind>(row.GetString(0)), row.GetString(1), Currency.Of(row.GetString(2))),
                row.GetInt64(3)),
            sandbox,
            kind?.ToString(),
            owner));

    public ValueTask<Stored<Notification>?> FindNotification(string id) => Read(session => session.First(
        "SELECT document, revision FROM notifications WHERE sandbox = $1 AND id = $2", Rows.Stored<Notification>, sandbox, id));

    public ValueTask<IReadOnlyList<Notification>> ListNotifications(InvoiceReference? invoice, int limit, string? before) =>
        ReadList(session =>
        {
            const string Rest =
                "AND ($3 IS NULL OR (created, id) < (SELECT created, id FROM notifications WHERE sandbox = $1 AND id = $3)) " +
                "ORDER BY created DESC, id DESC LIMIT $2";
            return invoice is { } reference
                ? session.All(
                    $"SELECT document FROM notifications WHERE sandbox = $1 AND invoice = $4 {Rest}",
                    Rows.Document<Notification>,
                    sandbox,
                    limit,
                    before,
                    reference.Value)
                : session.All(
                    $"SELECT document FROM notifications WHERE sandbox = $1 {Rest}",
                    Rows.Document<Notification>,
                    sandbox,
                    limit,
                    before);
        });

    public ValueTask<int> CountUses(string scenario) => Read(session => session.First(
        "SELECT used FROM scenario_uses WHERE sandbox = $1 AND name = $2", row => row.GetInt32(0), sandbox, scenario));

    public ValueTask<IReadOnlyList<DueItem>> ListDue(DateTimeOffset until, int limit) => ReadList(session => session.All(
        "SELECT due, reference, NULL FROM invoices WHERE sandbox = $1 AND due <= $2 " +
        "UNION ALL SELECT due, invoice, id FROM notifications WHERE sandbox = $1 AND due <= $2 ORDER BY 1, 2, 3 LIMIT $3",
        row => new DueItem(Rows.Instant(row, 0), new(row.GetString(1)), row.IsDBNull(2) ? null : row.GetString(2)),
        sandbox,
        until.UtcTicks,
        limit));

    public ValueTask<DateTimeOffset?> NextDue() => Read(session => session.First(
        "SELECT min(due) FROM (SELECT min(due) AS due FROM invoices WHERE sandbox = $1 AND due IS NOT NULL " +
        "UNION ALL SELECT min(due) FROM notifications WHERE sandbox = $1 AND due IS NOT NULL)",
        row => row.IsDBNull(0) ? (DateTimeOffset?)null : Rows.Instant(row, 0),
        sandbox));

    public async ValueTask<bool> Save(Changes changes)
    {
        if (!await database.Write(
            session => Saving.Run(session, sandbox, isRemoved ? throw new SandboxRemovedException(sandbox) : changes),
            () => Publish(changes)))
            return false;
        if (changes.Invoices.Any(stored => stored.Value.Due is not null)
            || changes.Notifications.Any(stored => stored.Value.DueAt is not null))
            DueChanged?.Invoke();
        return true;
    }

    /// <summary>The last references given, after which the next ones continue.</summary>
    public (InvoiceReference? Invoice, ErsReference? Ers) LastReferences() => database.Read(session => (
        session.First<InvoiceReference?>(
            "SELECT max(reference) FROM invoices WHERE sandbox = $1",
            row => row.IsDBNull(0) ? null : new InvoiceReference(row.GetString(0)),
            sandbox),
        session.First<ErsReference?>(
            "SELECT max(last) FROM (SELECT max(ers_reference) AS last FROM payments WHERE sandbox = $1 " +
            "UNION ALL SELECT max(id) FROM periods WHERE sandbox = $1)",
            row => row.IsDBNull(0) ? null : new ErsReference(row.GetString(0)),
            sandbox)));

    /// <summary>The clock's shift against the wall clock, and the instant it was frozen at.</summary>
    public (TimeSpan Shift, DateTimeOffset? FrozenAt) LoadClock() => database.Read(session => session.First(
        "SELECT shift, frozen_at FROM clocks WHERE sandbox = $1",
        row => (new TimeSpan(row.GetInt64(0)), row.IsDBNull(1) ? (DateTimeOffset?)null : Rows.Instant(row, 1)),
        sandbox));

    public Task SaveClock(TimeSpan shift, DateTimeOffset? frozenAt) =>
        database.Write(session => (isRemoved ? throw new SandboxRemovedException(sandbox) : session).Execute(
            "INSERT INTO clocks (sandbox, shift, frozen_at) VALUES ($1, $2, $3) " +
            "ON CONFLICT (sandbox) DO UPDATE SET shift = excluded.shift, frozen_at = excluded.frozen_at",
            sandbox,
            shift.Ticks,
            frozenAt?.UtcTicks) == 1);

    /// <summary>
    /// Forgets everything in this sandbox and saves the contents of a new one in one step: no reader finds it empty,
    /// and no writer comes in between.
    /// </summary>
    public Task BeginAnew(Changes beginning) =>
        Clear(session => Saving.Run(session, sandbox, isRemoved ? throw new SandboxRemovedException(sandbox) : beginning));

    /// <summary>Forgets everything and the sandbox itself. Nothing can be saved in it any more.</summary>
    public Task Remove() => Clear(session =>
    {
        isRemoved = true;
        session.Execute("DELETE FROM sandboxes WHERE name = $1", sandbox);
        return true;
    });

    private void Publish(Changes changes)
    {
        if (changes.Invoices.Length > 0)
        {
            invoices.Committed(changes.Invoices.Select(saved => (saved.Value.Reference.Value, saved)));
            InvoicesChanged?.Invoke();
        }

        if (changes.Terminals.Length > 0)
            terminals.Committed(changes.Terminals.Select(saved => (saved.Value.Id, saved)));
        if (changes.Resellers.Length > 0)
            resellers.Committed(changes.Resellers.Select(saved => (saved.Value.Id, saved)));
    }

    private Task<bool> Clear(Func<Session, bool> also) => database.Write(
        session =>
        {
            foreach (var table in Saving.Tables)
                session.Execute($"DELETE FROM {table} WHERE sandbox = $1", sandbox);
            return also(session);
        },
        () =>
        {
            invoices.Clear();
            terminals.Clear();
            resellers.Clear();
            InvoicesChanged?.Invoke();
        });

    private ValueTask<Stored<T>?> FindCached<T>(ReadCache<T> cache, string id, string table)
        where T : class => ValueTask.FromResult(cache.Find(
        id,
        key => database.Read(session => session.First(
            $"SELECT document, revision FROM {table} WHERE sandbox = $1 AND id = $2", Rows.Stored<T>, sandbox, key))));

    private ValueTask<IReadOnlyList<T>> ListDocuments<T>(string table) => ReadList(session =>
        session.All($"SELECT document FROM {table} WHERE sandbox = $1 ORDER BY rowid", Rows.Document<T>, sandbox));

    private ValueTask<T> Read<T>(Func<Session, T> query) => ValueTask.FromResult(database.Read(query));

    private ValueTask<IReadOnlyList<T>> ReadList<T>(Func<Session, List<T>> query) =>
        ValueTask.FromResult<IReadOnlyList<T>>(database.Read(query));
}

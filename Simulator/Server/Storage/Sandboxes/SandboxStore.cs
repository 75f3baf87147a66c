using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Products;
using SeqrSandbox.Core.Reports;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Core.Vouchers;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>The rows of one sandbox in the database.</summary>
internal sealed class SandboxStore(IDatabase database, string sandbox) : IStore
{
    /// <summary>The index of phases has everything this needs, so no invoice is read.</summary>
    public const string CountByPhase = "SELECT phase, count(*) FROM invoices WHERE sandbox = $1 GROUP BY phase";

    private const string InvoiceByReference = "SELECT document, revision FROM invoices WHERE sandbox = $1 AND reference = $2";
    private const string TerminalById = "SELECT document, revision FROM terminals WHERE sandbox = $1 AND id = $2";
    private const string ResellerById = "SELECT document, revision FROM resellers WHERE sandbox = $1 AND id = $2";

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
    private readonly ReadCache<Invoice> invoices = new(1024, 4 * 1024 * 1024, MemorySize.Of);
    private readonly ReadCache<Terminal> terminals = new(1024, 1024 * 1024, MemorySize.Of);
    private readonly ReadCache<Reseller> resellers = new(512, 1024 * 1024, MemorySize.Of);

    // Only the writer sets and reads this.
    private bool isRemoved;

    /// <summary>Raised after a save that made something due.</summary>
    public event Action? DueChanged;

    /// <summary>Raised when invoices were changed or forgotten, before the caller is answered.</summary>
    public event Action? InvoicesChanged;

    public ValueTask<Stored<Invoice>?> FindInvoice(InvoiceReference reference) => FindCached(invoices, reference.Value, InvoiceByReference);

    public ValueTask<Stored<Invoice>?> FindInvoice(ErsReference reference) => database.First(
        "SELECT i.document, i.revision FROM payments p JOIN invoices i ON i.sandbox = p.sandbox AND i.reference = p.invoice " +
        "WHERE p.sandbox = $1 AND p.ers_reference = $2",
        Rows.Stored<Invoice>,
        sandbox,
        reference.Value);

    public ValueTask<Stored<Invoice>?> FindInvoiceScannedBy(string payerId) => database.First(
        "SELECT document, revision FROM invoices WHERE sandbox = $1 AND payer = $2 ORDER BY scanned DESC LIMIT 1",
        Rows.Stored<Invoice>,
        sandbox,
        payerId);

    public ValueTask<IReadOnlyList<Invoice>> ListInvoices(InvoiceFilter filter)
    {
        var (sql, values) = InvoiceList.Query(sandbox, filter);
        return database.All(sql, Rows.Document<Invoice>, values);
    }

    public async ValueTask<IReadOnlyDictionary<Phase, int>> CountInvoices()
    {
        var counts = await database.All(
            CountByPhase, row => (Phase: Enum.Parse<Phase>(row.GetString(0)), Count: row.GetInt32(1)), sandbox);
        return counts.ToDictionary(counted => counted.Phase, counted => counted.Count);
    }

    public ValueTask<IReadOnlyList<HistoryEntry>> ListHistory(InvoiceReference reference) => database.All(
        "SELECT at, event, phase, version, detail FROM history WHERE sandbox = $1 AND invoice = $2 ORDER BY rowid",
        row => new HistoryEntry(
            reference,
            Rows.Instant(row, 0),
            row.GetString(1),
            Enum.Parse<Phase>(row.GetString(2)),
            row.GetInt32(3),
            row.IsDBNull(4) ? null : row.GetString(4)),
        sandbox,
        reference.Value);

    public ValueTask<Stored<Terminal>?> FindTerminal(string id) => FindCached(terminals, id, TerminalById);

    public ValueTask<Stored<Terminal>?> FindTerminalBySeqrId(string seqrId) => database.First(
        "SELECT document, revision FROM terminals WHERE sandbox = $1 AND seqr_id = $2", Rows.Stored<Terminal>, sandbox, seqrId);

    public ValueTask<IReadOnlyList<Stored<Invoice>>> ListOpenInvoices(string terminalId) => database.All(
        OpenOfTerminal,
        Rows.Stored<Invoice>,
        sandbox,
        terminalId);

    public ValueTask<Stored<Invoice>?> FindLatestInvoiceOf(string terminalId) => database.First(
        "SELECT document, revision FROM invoices WHERE sandbox = $1 AND terminal = $2 ORDER BY reference DESC LIMIT 1",
        Rows.Stored<Invoice>,
        sandbox,
        terminalId);

    public ValueTask<IReadOnlyList<ReceiptDocument>> ListReceipts(InvoiceReference invoice) => database.All(
        "SELECT at, mime_type, type, data FROM receipts WHERE sandbox = $1 AND invoice = $2 ORDER BY rowid",
        row => new ReceiptDocument(
            invoice,
            Rows.Instant(row, 0),
            Rows.Text(row, 1),
            Rows.Text(row, 2),
            row.IsDBNull(3) ? default : [.. row.GetFieldValue<byte[]>(3)]),
        sandbox,
        invoice.Value);

    public ValueTask<Period?> FindPeriod(ErsReference id) => database.First(
        $"{PeriodQueries.Select} WHERE sandbox = $1 AND id = $2", PeriodQueries.Period, sandbox, id.Value);

    public ValueTask<Period?> FindLastPeriod(string resellerId, string? terminalId) => database.First(
        $"{PeriodQueries.Select} WHERE sandbox = $1 AND reseller = $2 AND terminal = $3 ORDER BY id DESC LIMIT 1",
        PeriodQueries.Period,
        sandbox,
        resellerId,
        terminalId ?? "");

    public ValueTask<IReadOnlyList<TransactionRow>> ListPayments(Period period, ErsReference? after = null, int limit = int.MaxValue) =>
        PeriodQueries.List(database, sandbox, period, after, limit);

    public ValueTask<bool> HasSeveralCurrencies(Period period) => PeriodQueries.HaveSeveralCurrencies(database, sandbox, period);

    public ValueTask<IReadOnlyList<SummaryRow>> SumPayments(Period period, ReportRows rows) =>
        PeriodQueries.Sum(database, sandbox, period, rows);

    public ValueTask<IReadOnlyList<Terminal>> ListTerminals() => ListDocuments<Terminal>("terminals");

    public ValueTask<Stored<Reseller>?> FindReseller(string id) => FindCached(resellers, id, ResellerById);

    public ValueTask<IReadOnlyList<Reseller>> ListResellers() => ListDocuments<Reseller>("resellers");

    public ValueTask<Stored<Partner>?> FindPartner(PartnerKind kind, string id) => PartnerRows.Find(database, sandbox, kind, id);

    public ValueTask<IReadOnlyList<Partner>> ListPartners() => ListDocuments<Partner>("partners");

    public ValueTask<Stored<ClientSession>?> FindSession(string key) => Find<ClientSession>("sessions", key);

    public ValueTask<Stored<ClientSession>?> FindLastSession(string payerId) => PartnerRows.FindLastSession(database, sandbox, payerId);

    public ValueTask<InvoiceReference?> FindPaperBill(string issuer, string reference) =>
        PartnerRows.FindPaperBill(database, sandbox, issuer, reference);

    public ValueTask<Stored<Payer>?> FindPayer(string id) => Find<Payer>("payers", id);

    public ValueTask<Stored<Payer>?> FindPayerByMsisdn(string msisdn) => database.First(
        "SELECT document, revision FROM payers WHERE sandbox = $1 AND msisdn = $2 ORDER BY rowid LIMIT 1",
        Rows.Stored<Payer>,
        sandbox,
        msisdn);

    public ValueTask<IReadOnlyList<Payer>> ListPayers() => ListDocuments<Payer>("payers");

    public ValueTask<IReadOnlyList<PayerMessage>> ListMessages(string payerId) => database.All(
        "SELECT at, text FROM messages WHERE sandbox = $1 AND payer = $2 ORDER BY rowid DESC LIMIT 1000",
        row => new PayerMessage(payerId, Rows.Instant(row, 0), row.GetString(1)),
        sandbox,
        payerId);

    public ValueTask<long?> Balance(AccountId account) => database.First(
        "SELECT minor FROM accounts WHERE sandbox = $1 AND kind = $2 AND owner = $3 AND currency = $4",
        row => (long?)row.GetInt64(0),
        sandbox,
        account.Kind.ToString(),
        account.Owner,
        account.Currency.Code);

    public ValueTask<IReadOnlyList<(AccountId Account, long Minor)>> ListAccounts(AccountKind? kind, string? owner) =>
        database.All(
            "SELECT kind, owner, currency, minor FROM accounts WHERE sandbox = $1 AND (CAST($2 AS TEXT) IS NULL OR kind = $2) " +
            "AND (CAST($3 AS TEXT) IS NULL OR owner = $3) ORDER BY kind, owner, currency",
            row => (
                new AccountId(Enum.Parse<AccountKind>(row.GetString(0)), row.GetString(1), Currency.Of(row.GetString(2))),
                row.GetInt64(3)),
            sandbox,
            kind?.ToString(),
            owner);

    public ValueTask<Stored<Product>?> FindProduct(string id) => Find<Product>("products", id);

    public ValueTask<IReadOnlyList<Product>> ListProducts() => ListDocuments<Product>("products");

    public ValueTask<MoneyOrder?> FindOrder(ErsReference reference) => OrderRows.Find(database, sandbox, reference);

    public ValueTask<IReadOnlyList<MoneyOrder>> ListOrders(int limit, ErsReference? before = null) =>
        OrderRows.List(database, sandbox, limit, before);

    public ValueTask<IReadOnlyList<(string AccountType, Amount Sum)>> SumTopups(string payerId) =>
        OrderRows.SumTopups(database, sandbox, payerId);

    public ValueTask<Stored<Notification>?> FindNotification(string id) => Find<Notification>("notifications", id);

    public ValueTask<IReadOnlyList<Notification>> ListNotifications(InvoiceReference? invoice, int limit, string? before)
    {
        const string Rest =
            "AND (CAST($3 AS TEXT) IS NULL OR (created, id) < (SELECT created, id FROM notifications WHERE sandbox = $1 AND id = $3)) " +
            "ORDER BY created DESC, id DESC LIMIT $2";
        return invoice is { } reference
            ? database.All(
                $"SELECT document FROM notifications WHERE sandbox = $1 AND invoice = $4 {Rest}",
                Rows.Document<Notification>,
                sandbox,
                limit,
                before,
                reference.Value)
            : database.All(
                $"SELECT document FROM notifications WHERE sandbox = $1 {Rest}", Rows.Document<Notification>, sandbox, limit, before);
    }

    public ValueTask<int> CountUses(string scenario) => database.First(
        "SELECT used FROM scenario_uses WHERE sandbox = $1 AND name = $2", row => row.GetInt32(0), sandbox, scenario);

    public ValueTask<IReadOnlyList<VoucherProduct>> ListVoucherProducts() => ListDocuments<VoucherProduct>("voucher_products");

    public ValueTask<Stored<VoucherSale>?> FindVoucher(ErsReference reservation) => VoucherRows.Find(database, sandbox, reservation);

    public ValueTask<Stored<VoucherSale>?> FindSoldVoucher(ErsReference purchase) => VoucherRows.FindSold(database, sandbox, purchase);

    public ValueTask<IReadOnlyList<VoucherSale>> ListVouchers(int limit, ErsReference? before = null) =>
        VoucherRows.List(database, sandbox, limit, before);

    public ValueTask<IReadOnlyList<VoucherSale>> ListSoldVouchers(string resellerId, DateTimeOffset from, DateTimeOffset until) =>
        VoucherRows.ListSold(database, sandbox, resellerId, from, until);

    public ValueTask<IReadOnlyList<DueItem>> ListDue(DateTimeOffset until, int limit) => database.All(
        "SELECT due, reference, NULL FROM invoices WHERE sandbox = $1 AND due <= $2 " +
        "UNION ALL SELECT due, invoice, id FROM notifications WHERE sandbox = $1 AND due <= $2 ORDER BY 1, 2, 3 LIMIT $3",
        row => new DueItem(Rows.Instant(row, 0), new(row.GetString(1)), row.IsDBNull(2) ? null : row.GetString(2)),
        sandbox,
        until.UtcTicks,
        limit);

    public ValueTask<DateTimeOffset?> NextDue() => database.First(
        "SELECT min(due) FROM (SELECT min(due) AS due FROM invoices WHERE sandbox = $1 AND due IS NOT NULL " +
        "UNION ALL SELECT min(due) FROM notifications WHERE sandbox = $1 AND due IS NOT NULL) AS times",
        row => row.IsDBNull(0) ? (DateTimeOffset?)null : Rows.Instant(row, 0),
        sandbox);

    public async ValueTask<bool> Save(Changes changes)
    {
        // Converted here and not by the writer, for which all wait.
        var statements = Saving.Statements(sandbox, changes);
        var saved = false;
        try
        {
            saved = await database.Write(() => IfThere(statements), () => Publish(changes));
        }
        finally
        {
            // A connection that breaks during the commit leaves it open whether there was one. A later attempt then comes second to it.
            if (!saved)
                Doubt(changes);
        }

        if (!saved)
            return false;
        if (changes.Invoices.Any(stored => stored.Value.Due is not null)
            || changes.Notifications.Any(stored => stored.Value.DueAt is not null))
            DueChanged?.Invoke();
        return true;
    }

    /// <summary>The last references given, after which the next ones continue.</summary>
    public Task<(InvoiceReference? Invoice, ErsReference? Ers)> LastReferences() => ReferenceRows.Last(database, sandbox);

    /// <summary>The clock's shift against the wall clock, and the instant it was frozen at.</summary>
    public ValueTask<(TimeSpan Shift, DateTimeOffset? FrozenAt)> LoadClock() => database.First(
        "SELECT shift, frozen_at FROM clocks WHERE sandbox = $1",
        row => (new TimeSpan(row.GetInt64(0)), row.IsDBNull(1) ? (DateTimeOffset?)null : Rows.Instant(row, 1)),
        sandbox);

    public Task SaveClock(TimeSpan shift, DateTimeOffset? frozenAt)
    {
        var saving = Statement.One(
            "INSERT INTO clocks (sandbox, shift, frozen_at) VALUES ($1, $2, $3) " +
            "ON CONFLICT (sandbox) DO UPDATE SET shift = excluded.shift, frozen_at = excluded.frozen_at",
            sandbox,
            shift.Ticks,
            frozenAt?.UtcTicks);
        return database.Write(() => IfThere([saving]));
    }

    /// <summary>Writes rows of this sandbox that another type keeps, unless it is removed.</summary>
    /// <inheritdoc cref="IDatabase.Write"/>
    public Task<bool> Write(Func<IReadOnlyList<Statement>> prepare, Action rolledBack) => database.Write(
        () =>
        {
            ThrowIfRemoved();
            return prepare();
        },
        rolledBack: rolledBack);

    /// <summary>
    /// Forgets everything in this sandbox and saves the contents of a new one in one step: no reader finds it empty,
    /// and no writer comes in between.
    /// </summary>
    /// <param name="beginning">The contents.</param>
    /// <param name="committed">Runs after the commit, before anyone is answered.</param>
    /// <param name="forget">Run by the writer, in the order of the writes. It returns what undoes it, should they be rolled back.</param>
    public async Task BeginAnew(Changes beginning, Action? committed = null, Func<Action>? forget = null)
    {
        Action? undo = null;
        try
        {
            await database.Write(
                () =>
                {
                    var statements = IfThere([ReferenceRows.Keep(sandbox), .. Clearing, .. Saving.Statements(sandbox, beginning)]);
                    undo = forget?.Invoke();
                    return statements;
                },
                () =>
                {
                    Forget();
                    committed?.Invoke();
                },
                () => undo?.Invoke());
        }
        catch
        {
            // It may have been committed all the same.
            Forget();
            throw;
        }
    }

    /// <summary>Forgets everything and the sandbox itself. Nothing can be saved in it any more.</summary>
    public Task Remove() => database.Write(
        () =>
        {
            isRemoved = true;
            return [.. Clearing, ReferenceRows.Forget(sandbox), Statement.Any("DELETE FROM sandboxes WHERE name = $1", sandbox)];
        },
        Forget);

    private IEnumerable<Statement> Clearing =>
        Saving.Tables.Select(table => Statement.Any($"DELETE FROM {table} WHERE sandbox = $1", sandbox));

    private IReadOnlyList<Statement> IfThere(IReadOnlyList<Statement> statements)
    {
        ThrowIfRemoved();
        return statements;
    }

    private void ThrowIfRemoved()
    {
        if (isRemoved)
            throw new SandboxRemovedException(sandbox);
    }

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

    private void Doubt(Changes changes)
    {
        invoices.Doubt(changes.Invoices.Select(unsure => unsure.Value.Reference.Value));
        terminals.Doubt(changes.Terminals.Concat(changes.Unchanged).Select(unsure => unsure.Value.Id));
        resellers.Doubt(changes.Resellers.Select(unsure => unsure.Value.Id));
    }

    private void Forget()
    {
        invoices.Clear();
        terminals.Clear();
        resellers.Clear();
        InvoicesChanged?.Invoke();
    }

    private ValueTask<Stored<T>?> FindCached<T>(ReadCache<T> cache, string key, string sql)
        where T : class => cache.TryFind(key, out var known, out var read)
        ? ValueTask.FromResult<Stored<T>?>(known)
        : cache.Remember(key, read, database.First(sql, Rows.Stored<T>, sandbox, key));

    private ValueTask<Stored<T>?> Find<T>(string table, string id)
        where T : class => database.First(
        $"SELECT document, revision FROM {table} WHERE sandbox = $1 AND id = $2", Rows.Stored<T>, sandbox, id);

    private ValueTask<IReadOnlyList<T>> ListDocuments<T>(string table)
        where T : class =>
        database.All($"SELECT document FROM {table} WHERE sandbox = $1 ORDER BY rowid", Rows.Document<T>, sandbox);
}

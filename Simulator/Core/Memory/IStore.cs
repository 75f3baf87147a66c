using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Reports;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Memory;

/// <summary>The memory of one sandbox. It keeps values and answers queries by key. It holds no rules.</summary>
public interface IStore
{
    ValueTask<Stored<Invoice>?> FindInvoice(InvoiceReference reference);

    /// <summary>The invoice that a payment or a refund with this reference belongs to.</summary>
    ValueTask<Stored<Invoice>?> FindInvoice(ErsReference reference);

    /// <summary>The invoice that this payer scanned last.</summary>
    ValueTask<Stored<Invoice>?> FindInvoiceScannedBy(string payerId);

    ValueTask<IReadOnlyList<Invoice>> ListInvoices(InvoiceFilter filter);

    /// <summary>Counts the invoices in each phase. Phases without any are left out.</summary>
    ValueTask<IReadOnlyDictionary<Phase, int>> CountInvoices();

    ValueTask<IReadOnlyList<HistoryEntry>> ListHistory(InvoiceReference reference);

    ValueTask<Stored<Terminal>?> FindTerminal(string id);

    /// <summary>The terminal that has this static code.</summary>
    ValueTask<Stored<Terminal>?> FindTerminalBySeqrId(string seqrId);

    ValueTask<IReadOnlyList<Terminal>> ListTerminals();

    /// <summary>A terminal's invoices that no payer has confirmed yet, newest first.</summary>
    ValueTask<IReadOnlyList<Stored<Invoice>>> ListOpenInvoices(string terminalId);

    /// <summary>The invoice that a terminal sent last.</summary>
    ValueTask<Stored<Invoice>?> FindLatestInvoiceOf(string terminalId);

    /// <summary>The receipts of an invoice's payment, in the order they came.</summary>
    ValueTask<IReadOnlyList<ReceiptDocument>> ListReceipts(InvoiceReference invoice);

    ValueTask<Period?> FindPeriod(ErsReference id);

    /// <summary>The latest period of a shop (without a terminal) or of one terminal.</summary>
    ValueTask<Period?> FindLastPeriod(string resellerId, string? terminalId);

    /// <summary>
    /// The payments and refunds of a period, in the order of their references. After is the last reference of the
    /// previous page.
    /// </summary>
    ValueTask<IReadOnlyList<TransactionRow>> ListPayments(Period period, ErsReference? after = null, int limit = int.MaxValue);

    /// <summary>Whether a period's payments are in more than one currency.</summary>
    ValueTask<bool> HasSeveralCurrencies(Period period);

    /// <summary>The counts and sums of a period's payments: a row per group and currency.</summary>
    ValueTask<IReadOnlyList<SummaryRow>> SumPayments(Period period, ReportRows rows);

    ValueTask<Stored<Reseller>?> FindReseller(string id);

    ValueTask<IReadOnlyList<Reseller>> ListResellers();

    ValueTask<Stored<Payer>?> FindPayer(string id);

    /// <summary>Payers in the order they were made.</summary>
    ValueTask<IReadOnlyList<Payer>> ListPayers();

    ValueTask<IReadOnlyList<PayerMessage>> ListMessages(string payerId);

    /// <summary>The balance of an account in minor units; null if it was never opened.</summary>
    ValueTask<long?> Balance(AccountId account);

    /// <summary>All accounts of an owner with what they hold.</summary>
    ValueTask<IReadOnlyList<(AccountId Account, long Minor)>> ListAccounts(AccountKind? kind, string? owner);

    ValueTask<Stored<Notification>?> FindNotification(string id);

    /// <summary>Notifications, newest first; of one invoice or all. Before is the last id of the page before.</summary>
    ValueTask<IReadOnlyList<Notification>> ListNotifications(InvoiceReference? invoice, int limit, string? before = null);

    /// <summary>How many invoices of this sandbox a scenario took, as far as it is counted.</summary>
    ValueTask<int> CountUses(string scenario);

    /// <summary>
    /// The items due by then, earliest first. At one instant, an invoice's notifications come in the order of their
    /// ids.
    /// </summary>
    ValueTask<IReadOnlyList<DueItem>> ListDue(DateTimeOffset until, int limit);

    /// <summary>The earliest instant at which anything is due.</summary>
    ValueTask<DateTimeOffset?> NextDue();

    /// <summary>
    /// Saves everything and returns true, or saves nothing and returns false because another save came first.
    /// </summary>
    ValueTask<bool> Save(Changes changes);
}

/// <summary>
/// Something that happens by itself at an instant: to an invoice, or (with an id) to a notification that is to be
/// tried.
/// </summary>
public sealed record DueItem(DateTimeOffset At, InvoiceReference Invoice, string? NotificationId);

/// <summary>Selects the invoices of a list, newest first. Before is the last reference of the previous page.</summary>
public sealed record InvoiceFilter(
    IReadOnlyCollection<Phase>? Phases, string? TerminalId, DateTimeOffset? Since, InvoiceReference? Before, int Limit);

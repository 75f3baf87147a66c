using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Reports;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Memory;

/// <summary>The memory of one sandbox. It keeps values and answers queries by key; it holds no rule.</summary>
public interface IStore
{
    ValueTask<Stored<Invoice>?> FindInvoice(InvoiceReference reference);

    /// <summary>The invoice that a payment or a refund with this reference belongs to.</summary>
    ValueTask<Stored<Invoice>?> FindInvoice(ErsReference reference);

    /// <summary>The invoice that this payer scanned last.</summary>
    ValueTask<Stored<Invoice>?> FindInvoiceScannedBy(string payerId);

    ValueTask<IReadOnlyList<Invoice>> ListInvoices(InvoiceFilter filter);

    /// <summary>How many invoices are in each phase; phases that none is in are left out.</summary>
    ValueTask<IReadOnlyDictionary<Phase, int>> CountInvoices();

    ValueTask<IReadOnlyList<HistoryEntry>> ListHistory(InvoiceReference reference);

    ValueTask<Stored<Terminal>?> FindTerminal(string id);

    /// <summary>The terminal that has this static code.</summary>
    ValueTask<Stored<Terminal>?> FindTerminalBySeqrId(string seqrId);

    ValueTask<IReadOnlyList<Terminal>> ListTerminals();

    /// <summary>A terminal's invoices that still wait for a payer to confirm, newest first.</summary>
    ValueTask<IReadOnlyList<Stored<Invoice>>> ListOpenInvoices(string terminalId);

    /// <summary>The invoice that a terminal sent last.</summary>
    ValueTask<Stored<Invoice>?> FindLatestInvoiceOf(string terminalId);

    /// <summary>The receipts of an invoice's payment, in the order they came.</summary>
    ValueTask<IReadOnlyList<ReceiptDocument>> ListReceipts(InvoiceReference invoice);

    ValueTask<Period?> FindPeriod(ErsReference id);

    /// <summary>The period marked last, of a shop (without a terminal) or of one terminal.</summary>
    ValueTask<Period?> FindLastPeriod(string resellerId, string? terminalId);

    /// <summary>
    /// Payments and refunds of a period, in the order of their references. After is the last reference of the page
    /// before.
    /// </summary>
    ValueTask<IReadOnlyList<TransactionRow>> ListPayments(Period period, ErsReference? after = null, int limit = int.MaxValue);

    /// <summary>Whether they are in more than one currency.</summary>
    ValueTask<bool> HasSeveralCurrencies(Period period);

    /// <summary>Their counts and sums, a row a group and currency.</summary>
    ValueTask<IReadOnlyList<SummaryRow>> SumPayments(Period period, ReportRows rows);

    ValueTask<Stored<Reseller>?> FindReseller(string id);

    ValueTask<IReadOnlyList<Reseller>> ListResellers();

    ValueTask<Stored<Payer>?> FindPayer(string id);

    /// <summary>Payers in the order they were made.</summary>
    ValueTask<IReadOnlyList<Payer>> ListPayers();

    ValueTask<IReadOnlyList<PayerMessage>> ListMessages(string payerId);

    /// <summary>What an account holds, in minor units; null where it was never opened.</summary>
    ValueTask<long?> Balance(AccountId account);

    /// <summary>All accounts of an owner with what they hold.</summary>
    ValueTask<IReadOnlyList<(AccountId Account, long Minor)>> ListAccounts(AccountKind? kind, string? owner);

    ValueTask<Stored<Notification>?> FindNotification(string id);

    /// <summary>Notifications, newest first; of one invoice or all. Before is the last id of the page before.</summary>
    ValueTask<IReadOnlyList<Notification>> ListNotifications(InvoiceReference? invoice, int limit, string? before = null);

    /// <summary>How many invoices of this sandbox a scenario took, as far as it is counted.</summary>
    ValueTask<int> CountUses(string scenario);

    /// <summary>What is due by then, earliest first; of one instant and invoice, notifications by their ids.</summary>
    ValueTask<IReadOnlyList<DueItem>> ListDue(DateTimeOffset until, int limit);

    /// <summary>The earliest instant at which anything is due.</summary>
    ValueTask<DateTimeOffset?> NextDue();

    /// <summary>Saves all of it and answers true, or nothing and answers false, because another save came first.</summary>
    ValueTask<bool> Save(Changes changes);
}

/// <summary>Something that happens by itself at an instant: to an invoice, or (with an id) a notification to be tried.</summary>
public sealed record DueItem(DateTimeOffset At, InvoiceReference Invoice, string? NotificationId);

/// <summary>Which invoices a list shows, newest first. Before is the last reference of the page before.</summary>
public sealed record InvoiceFilter(
    IReadOnlyCollection<Phase>? Phases, string? TerminalId, DateTimeOffset? Since, InvoiceReference? Before, int Limit);

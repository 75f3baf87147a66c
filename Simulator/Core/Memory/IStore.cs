using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Products;
using SeqrSandbox.Core.Reports;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Core.Vouchers;

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

    ValueTask<Stored<Partner>?> FindPartner(PartnerKind kind, string id);

    /// <summary>Partners in the order they were made.</summary>
    ValueTask<IReadOnlyList<Partner>> ListPartners();

    /// <summary>A payer's visit to an external service, by its token.</summary>
    ValueTask<Stored<ClientSession>?> FindSession(string key);

    /// <summary>The visit that a payer began last.</summary>
    ValueTask<Stored<ClientSession>?> FindLastSession(string payerId);

    /// <summary>The invoice that a paper bill became which may be paid only once; null before its first scan.</summary>
    ValueTask<InvoiceReference?> FindPaperBill(string issuer, string reference);

    ValueTask<Stored<Payer>?> FindPayer(string id);

    /// <summary>The payer with this phone number; of several the one that was made first.</summary>
    ValueTask<Stored<Payer>?> FindPayerByMsisdn(string msisdn);

    /// <summary>Payers in the order they were made.</summary>
    ValueTask<IReadOnlyList<Payer>> ListPayers();

    ValueTask<IReadOnlyList<PayerMessage>> ListMessages(string payerId);

    /// <summary>The balance of an account in minor units; null if it was never opened.</summary>
    ValueTask<long?> Balance(AccountId account);

    /// <summary>All accounts of an owner with what they hold.</summary>
    ValueTask<IReadOnlyList<(AccountId Account, long Minor)>> ListAccounts(AccountKind? kind, string? owner);

    ValueTask<Stored<Product>?> FindProduct(string id);

    /// <summary>Products in the order they were made.</summary>
    ValueTask<IReadOnlyList<Product>> ListProducts();

    ValueTask<MoneyOrder?> FindOrder(ErsReference reference);

    /// <summary>Transfers, top-ups and purchases, newest first. Before is the last reference of the page before.</summary>
    ValueTask<IReadOnlyList<MoneyOrder>> ListOrders(int limit, ErsReference? before = null);

    /// <summary>What a payer's phone was topped up with: a sum for each type of account and currency.</summary>
    ValueTask<IReadOnlyList<(string AccountType, Amount Sum)>> SumTopups(string payerId);

    ValueTask<Stored<Notification>?> FindNotification(string id);

    /// <summary>Notifications, newest first; of one invoice or all. Before is the last id of the page before.</summary>
    ValueTask<IReadOnlyList<Notification>> ListNotifications(InvoiceReference? invoice, int limit, string? before = null);

    /// <summary>How many invoices of this sandbox a scenario took, as far as it is counted.</summary>
    ValueTask<int> CountUses(string scenario);

    /// <summary>The products that tills can sell vouchers of, in the order they were made.</summary>
    ValueTask<IReadOnlyList<VoucherProduct>> ListVoucherProducts();

    /// <summary>The voucher with the reference of its reservation.</summary>
    ValueTask<Stored<VoucherSale>?> FindVoucher(ErsReference reservation);

    /// <summary>The voucher with the reference under which it was sold.</summary>
    ValueTask<Stored<VoucherSale>?> FindSoldVoucher(ErsReference purchase);

    /// <summary>Vouchers, newest first. Before is the last reference of the page before.</summary>
    ValueTask<IReadOnlyList<VoucherSale>> ListVouchers(int limit, ErsReference? before = null);

    /// <summary>The vouchers that a reseller sold from one instant to another, both included, in the order they were reserved.</summary>
    ValueTask<IReadOnlyList<VoucherSale>> ListSoldVouchers(string resellerId, DateTimeOffset from, DateTimeOffset until);

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
    IReadOnlyCollection<Phase>? Phases, string? TerminalId, DateTimeOffset? Since, InvoiceReference? Before, int Limit)
{
    /// <summary>The instants between which they were paid, or something was given back, both included.</summary>
    public (DateTimeOffset From, DateTimeOffset Until)? Paid { get; init; }
}

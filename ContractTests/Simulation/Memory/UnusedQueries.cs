using System.Diagnostics.CodeAnalysis;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Products;
using SeqrSandbox.Core.Reports;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Core.Vouchers;

namespace SeqrSandbox.ContractTests.Simulation.Memory;

/// <summary>The queries of a store that nobody asks in a life.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "They implement the store's interface.")]
internal abstract class UnusedQueries
{
    private static NotSupportedException Unused => new("The model does not know this: nobody asks it in a life.");

    public ValueTask<IReadOnlyDictionary<Phase, int>> CountInvoices() => throw Unused;

    public ValueTask<Period?> FindPeriod(ErsReference id) => throw Unused;

    public ValueTask<IReadOnlyList<TransactionRow>> ListPayments(Period period, ErsReference? after, int limit) =>
        throw Unused;

    public ValueTask<bool> HasSeveralCurrencies(Period period) => throw Unused;

    public ValueTask<IReadOnlyList<SummaryRow>> SumPayments(Period period, ReportRows rows) => throw Unused;

    public ValueTask<IReadOnlyList<Reseller>> ListResellers() => throw Unused;

    public ValueTask<Stored<Partner>?> FindPartner(PartnerKind kind, string id) => throw Unused;

    public ValueTask<IReadOnlyList<Partner>> ListPartners() => throw Unused;

    public ValueTask<Stored<ClientSession>?> FindSession(string key) => throw Unused;

    public ValueTask<Stored<ClientSession>?> FindLastSession(string payerId) => throw Unused;

    public ValueTask<InvoiceReference?> FindPaperBill(string issuer, string reference) => throw Unused;

    public ValueTask<Stored<Payer>?> FindPayerByMsisdn(string msisdn) => throw Unused;

    public ValueTask<IReadOnlyList<Payer>> ListPayers() => throw Unused;

    public ValueTask<Stored<Product>?> FindProduct(string id) => throw Unused;

    public ValueTask<IReadOnlyList<Product>> ListProducts() => throw Unused;

    public ValueTask<MoneyOrder?> FindOrder(ErsReference reference) => throw Unused;

    public ValueTask<IReadOnlyList<MoneyOrder>> ListOrders(int limit, ErsReference? before) => throw Unused;

    public ValueTask<IReadOnlyList<(string AccountType, Amount Sum)>> SumTopups(string payerId) => throw Unused;

    public ValueTask<IReadOnlyList<VoucherProduct>> ListVoucherProducts() => throw Unused;

    public ValueTask<Stored<VoucherSale>?> FindVoucher(ErsReference reservation) => throw Unused;

    public ValueTask<Stored<VoucherSale>?> FindSoldVoucher(ErsReference purchase) => throw Unused;

    public ValueTask<IReadOnlyList<VoucherSale>> ListVouchers(int limit, ErsReference? before) => throw Unused;

    public ValueTask<IReadOnlyList<VoucherSale>> ListSoldVouchers(string resellerId, DateTimeOffset from, DateTimeOffset until) =>
        throw Unused;
}

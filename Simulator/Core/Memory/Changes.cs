using System.Collections.Immutable;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Products;
using SeqrSandbox.Core.Reports;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Core.Vouchers;

namespace SeqrSandbox.Core.Memory;

/// <summary>The changes a desk wants saved, all or none.</summary>
public sealed record Changes
{
    public ImmutableArray<Stored<Invoice>> Invoices { get; init; } = [];

    public ImmutableArray<HistoryEntry> History { get; init; } = [];

    /// <summary>Payments and refunds that got their reference with this change.</summary>
    public ImmutableArray<PaymentEntry> Payments { get; init; } = [];

    public ImmutableArray<Movement> Movements { get; init; } = [];

    /// <summary>Deposits that open an account; skipped if the account exists already.</summary>
    public ImmutableArray<Movement> Openings { get; init; } = [];

    /// <summary>Transfers, top-ups and purchases that were carried out with this change.</summary>
    public ImmutableArray<MoneyOrder> Orders { get; init; } = [];

    public ImmutableArray<Stored<Notification>> Notifications { get; init; } = [];

    public ImmutableArray<PayerMessage> Messages { get; init; } = [];

    public ImmutableArray<Stored<Payer>> Payers { get; init; } = [];

    public ImmutableArray<Stored<Terminal>> Terminals { get; init; } = [];

    /// <summary>Terminals that are not saved, but must not have changed since they were loaded.</summary>
    public ImmutableArray<Stored<Terminal>> Unchanged { get; init; } = [];

    public ImmutableArray<Stored<Reseller>> Resellers { get; init; } = [];

    public ImmutableArray<Stored<Partner>> Partners { get; init; } = [];

    /// <summary>Partners that are removed, unless they changed since they were loaded.</summary>
    public ImmutableArray<Stored<Partner>> RemovedPartners { get; init; } = [];

    public ImmutableArray<Stored<ClientSession>> Sessions { get; init; } = [];

    /// <summary>Invoices that became the one of a paper bill that may be paid only once.</summary>
    public ImmutableArray<PaperBillClaim> PaperBills { get; init; } = [];

    public ImmutableArray<Stored<Product>> Products { get; init; } = [];

    /// <summary>Invoices whose payment was reversed: their payments and refunds leave the reports.</summary>
    public ImmutableArray<InvoiceReference> Reversals { get; init; } = [];

    public ImmutableArray<ReceiptDocument> Receipts { get; init; } = [];

    public ImmutableArray<Period> Periods { get; init; } = [];

    public ImmutableArray<ScenarioUse> ScenarioUses { get; init; } = [];

    /// <summary>Products that tills can sell vouchers of.</summary>
    public ImmutableArray<Stored<VoucherProduct>> VoucherProducts { get; init; } = [];

    public ImmutableArray<Stored<VoucherSale>> Vouchers { get; init; } = [];

    public static Changes None { get; } = new();

    /// <summary>Joins two sets of changes into one save.</summary>
    public Changes And(Changes other) => ReferenceEquals(this, None) ? other : ReferenceEquals(other, None) ? this : new()
    {
        Invoices = [.. Invoices, .. other.Invoices],
        History = [.. History, .. other.History],
        Payments = [.. Payments, .. other.Payments],
        Movements = [.. Movements, .. other.Movements],
        Openings = [.. Openings, .. other.Openings],
        Orders = [.. Orders, .. other.Orders],
        Notifications = [.. Notifications, .. other.Notifications],
        Messages = [.. Messages, .. other.Messages],
        Payers = [.. Payers, .. other.Payers],
        Terminals = [.. Terminals, .. other.Terminals],
        Unchanged = [.. Unchanged, .. other.Unchanged],
        Resellers = [.. Resellers, .. other.Resellers],
        Partners = [.. Partners, .. other.Partners],
        RemovedPartners = [.. RemovedPartners, .. other.RemovedPartners],
        Sessions = [.. Sessions, .. other.Sessions],
        PaperBills = [.. PaperBills, .. other.PaperBills],
        Products = [.. Products, .. other.Products],
        Reversals = [.. Reversals, .. other.Reversals],
        Receipts = [.. Receipts, .. other.Receipts],
        Periods = [.. Periods, .. other.Periods],
        ScenarioUses = [.. ScenarioUses, .. other.ScenarioUses],
        VoucherProducts = [.. VoucherProducts, .. other.VoucherProducts],
        Vouchers = [.. Vouchers, .. other.Vouchers],
    };
}

/// <summary>
/// An invoice becomes the one of a paper bill that may be paid only once. The save fails unless Former is still the
/// bill's invoice, or unless it has none if Former is null.
/// </summary>
public sealed record PaperBillClaim(string Issuer, string Reference, InvoiceReference Invoice, InvoiceReference? Former);

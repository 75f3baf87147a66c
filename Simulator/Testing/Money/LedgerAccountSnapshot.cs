namespace SeqrSandbox.Testing;

/// <summary>An account of the books at one moment.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Owner">The payer, reseller, product or supplier that has it; empty for the bank.</param>
/// <param name="Balance">What it holds. The bank's is never above zero: all money comes from it.</param>
public sealed record LedgerAccountSnapshot(LedgerKind Kind, string Owner, SeqrMoney Balance);

/// <summary>The kind of an account.</summary>
public enum LedgerKind
{
    /// <summary>Where all money comes from.</summary>
    Bank,

    /// <summary>A payer's money to spend.</summary>
    Payer,

    /// <summary>A payer's reserved money.</summary>
    Reservation,

    /// <summary>What payers paid a merchant for invoices.</summary>
    Merchant,

    /// <summary>What a merchant has paid in advance, for top-ups, transfers and the vouchers that it sells.</summary>
    Reseller,

    /// <summary>What was paid for a product.</summary>
    Product,

    /// <summary>What the company has got whose vouchers were sold.</summary>
    Supplier,
}

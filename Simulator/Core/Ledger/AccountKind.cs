namespace SeqrSandbox.Core.Ledger;

/// <summary>Whose money an account holds. The bank is where payers' money comes from: its balance is never above zero.</summary>
public enum AccountKind
{
    Bank,
    Payer,
    Reservation,
    Merchant,
}

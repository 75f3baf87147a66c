namespace SeqrSandbox.Core.Payers;

/// <summary>How a debit shall come out. Paid means: as the payer's account allows.</summary>
public enum DebitOutcome
{
    Paid,
    InsufficientFunds,
    AccountClosed,
    BankDown,
}

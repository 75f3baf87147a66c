namespace SeqrSandbox.Testing;

/// <summary>The bank's answer when a payer confirms.</summary>
public enum DebitOutcome
{
    /// <summary>Paid, unless the payer's own account does not allow it.</summary>
    Paid,

    /// <summary>Refused for lack of money.</summary>
    InsufficientFunds,

    /// <summary>Refused because the account is closed.</summary>
    AccountClosed,

    /// <summary>The bank does not answer.</summary>
    BankDown,
}

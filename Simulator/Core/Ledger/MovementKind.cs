namespace SeqrSandbox.Core.Ledger;

/// <summary>Why money moves. From and to follow from it: see <see cref="Movement"/>.</summary>
public enum MovementKind
{
    /// <summary>Bank to payer: money the sandbox gives a payer to spend.</summary>
    Deposit,

    /// <summary>Payer to merchant.</summary>
    Debit,

    /// <summary>Payer to reservation.</summary>
    Reserve,

    /// <summary>Reservation to payer.</summary>
    Release,

    /// <summary>Reservation to merchant.</summary>
    Capture,

    /// <summary>Merchant to payer, because the payment was not acknowledged.</summary>
    Reverse,

    /// <summary>Merchant to payer, because the merchant gives money back.</summary>
    Refund,
}

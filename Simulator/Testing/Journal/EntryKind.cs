namespace SeqrSandbox.Testing;

/// <summary>What a journal entry records.</summary>
public enum EntryKind
{
    /// <summary>A merchant's call and its answer.</summary>
    Exchange,

    /// <summary>An action of a person with the app.</summary>
    PayerAction,

    /// <summary>An attempt to notify a merchant.</summary>
    NotificationAttempt,

    /// <summary>The clock was moved, stopped or set.</summary>
    ClockChange,

    /// <summary>A merchant was asked for an invoice, by createPurchase.</summary>
    PurchaseRequest,
}

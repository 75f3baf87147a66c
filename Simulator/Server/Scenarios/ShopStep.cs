namespace SeqrSandbox.Simulator.Scenarios;

/// <summary>
/// One action of the merchant's customer or operator at the shop. SEQR does not see it, so a scenario that plays for an invoice ignores it:
/// an exploration performs it.
/// </summary>
/// <param name="At">The time since the life began.</param>
/// <param name="Do">The action.</param>
/// <param name="Order">The number of the order, counted from 1; for <see cref="ShopAction.Order"/>, the new one's.</param>
/// <param name="Percent">The share that a refund gives back; null for everything that is left.</param>
internal sealed record ShopStep(TimeSpan At, ShopAction Do, int Order = 1, int? Percent = null);

/// <summary>What a merchant's customer or operator does at the shop.</summary>
internal enum ShopAction
{
    /// <summary>Places a further order.</summary>
    Order,

    /// <summary>Comes back to the shop by the backURL.</summary>
    Return,

    /// <summary>Presses the shop's own cancel button.</summary>
    Cancel,

    /// <summary>Asks for a new bill, where the shop offers one.</summary>
    Again,

    /// <summary>Is given money back.</summary>
    Refund,

    /// <summary>Closes the order's page: the shop is not looked at any more.</summary>
    Leave,

    /// <summary>Opens the order's page again.</summary>
    Look,

    /// <summary>The shop's program is killed and started again.</summary>
    Restart,
}

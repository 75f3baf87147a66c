using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Invoices;

/// <summary>What follows from a transition, as data: the desk that saves the invoice saves it along.</summary>
public abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>Tell the merchant's notificationUrl, if there is one.</summary>
    public sealed record NotifyMerchant : Effect;

    /// <summary>Money moves between the payer, the reservation and the merchant.</summary>
    public sealed record MoveMoney(MovementKind Kind, Amount Amount) : Effect;

    /// <summary>The payer gets a message.</summary>
    public sealed record TellPayer(string Text) : Effect;
}

using System.Collections.Immutable;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Rules;

/// <summary>
/// The invoice after an event, and the effects. An unchanged invoice is the same instance and needs no saving.
/// </summary>
public sealed record Transition(Invoice Invoice, ImmutableArray<Effect> Effects)
{
    public static Transition To(Invoice invoice, params ReadOnlySpan<Effect> effects) => new(invoice, [.. effects]);
}

/// <summary>An effect of a transition, as data. The desk that saves the invoice saves it too.</summary>
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

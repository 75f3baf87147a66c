using System.Collections.Immutable;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Principals;

namespace SeqrSandbox.Core.Desks.Principals;

/// <summary>A transfer or a top-up as a caller sent it, before it is checked.</summary>
public sealed record MoneyDraft
{
    public PrincipalDraft? Sender { get; init; }

    /// <summary>The receiver, or the phone to top up.</summary>
    public PrincipalDraft? Receiver { get; init; }

    public AccountDraft? SenderAccount { get; init; }

    public AccountDraft? ReceiverAccount { get; init; }

    public string? ProductId { get; init; }

    public AmountDraft? Amount { get; init; }
}

/// <summary>A purchase as a caller sent it, before it is checked.</summary>
public sealed record PurchaseDraft
{
    public PrincipalDraft? Sender { get; init; }

    public PrincipalDraft? Receiver { get; init; }

    public AccountDraft? SenderAccount { get; init; }

    public AccountDraft? ReceiverAccount { get; init; }

    public ImmutableArray<PurchaseRowDraft> Rows { get; init; } = [];
}

/// <summary>A money order that was carried out, with both sides as they are after it.</summary>
public sealed record CarriedOutOrder(MoneyOrder Order, PrincipalWithAccounts Sender, PrincipalWithAccounts Receiver);

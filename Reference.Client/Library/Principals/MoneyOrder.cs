namespace Reference.Client;

/// <summary>An order to move money from one party to another: a top-up or a transfer.</summary>
/// <param name="Sender">Who pays.</param>
/// <param name="Receiver">Who gets it.</param>
/// <param name="Amount">How much.</param>
public sealed record MoneyOrder(PrincipalId Sender, PrincipalId Receiver, Money Amount)
{
    /// <summary>The account it is taken from; null for the usual one.</summary>
    public AccountSpecifier? SenderAccount { get; init; }

    /// <summary>The account it goes to; null for the usual one.</summary>
    public AccountSpecifier? ReceiverAccount { get; init; }

    /// <summary>SEQR's id of the kind of top-up or transfer.</summary>
    public string? ProductId { get; init; }
}

/// <summary>A top-up or transfer that was carried out.</summary>
/// <param name="ErsReference">SEQR's reference of it.</param>
/// <param name="Requested">What was ordered.</param>
/// <param name="Received">What arrived.</param>
/// <param name="Sender">Who paid.</param>
/// <param name="Receiver">Who got it.</param>
public sealed record MovedMoney(string? ErsReference, Money? Requested, Money? Received, Principal? Sender, Principal? Receiver);

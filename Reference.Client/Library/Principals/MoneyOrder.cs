namespace Reference.Client;

/// <summary>An order to move money from one party to another: a top-up or a transfer.</summary>
/// <param name="Sender">The paying party.</param>
/// <param name="Receiver">The receiving party.</param>
/// <param name="Amount">The amount.</param>
public sealed record MoneyOrder(PrincipalId Sender, PrincipalId Receiver, Money Amount)
{
    /// <summary>The sender's account; null for the default account.</summary>
    public AccountSpecifier? SenderAccount { get; init; }

    /// <summary>The receiver's account; null for the default account.</summary>
    public AccountSpecifier? ReceiverAccount { get; init; }

    /// <summary>SEQR's id of the kind of top-up or transfer.</summary>
    public string? ProductId { get; init; }
}

/// <summary>A completed top-up or transfer.</summary>
/// <param name="ErsReference">SEQR's ersReference.</param>
/// <param name="Requested">The ordered amount.</param>
/// <param name="Received">The received amount.</param>
/// <param name="Sender">The paying party.</param>
/// <param name="Receiver">The receiving party.</param>
public sealed record MovedMoney(string? ErsReference, Money? Requested, Money? Received, Principal? Sender, Principal? Receiver);

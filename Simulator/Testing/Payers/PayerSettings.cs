namespace SeqrSandbox.Testing;

/// <summary>A payer to create. Members that are left out are generated from the sandbox's seed.</summary>
public sealed record PayerSettings
{
    /// <summary>The id, unique in the sandbox.</summary>
    public string? Id { get; init; }

    /// <summary>The person's name.</summary>
    public string? Name { get; init; }

    /// <summary>The phone number: 5 to 15 digits, in international form without a plus.</summary>
    public string? Msisdn { get; init; }

    /// <summary>The PIN: 4 to 8 digits.</summary>
    public string? Pin { get; init; }

    /// <summary>
    /// The reference of a registration. The payer waits for <c>confirmCustomerRegistration</c> with it, which opens the account.
    /// </summary>
    public string? RegistrationReference { get; init; }

    /// <summary>Whether the account is open; by default it is.</summary>
    public bool? AccountOpen { get; init; }

    /// <summary>Whether money can be reserved on the account; by default it can.</summary>
    public bool? CanReserve { get; init; }

    /// <summary>Whether refunds reach the account; by default they do.</summary>
    public bool? TakesRefunds { get; init; }

    /// <summary>The amounts to spend, one per currency. Without any the payer has plenty.</summary>
    public IReadOnlyList<SeqrMoney>? Balances { get; init; }
}

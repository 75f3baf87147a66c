namespace Reference.Client;

/// <summary>A party of SEQR, as far as the caller may see it.</summary>
/// <param name="Id">How it is named.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">Its state, in SEQR's words.</param>
/// <param name="Msisdn">Its telephone number.</param>
public sealed record Principal(PrincipalId? Id, string? Name, string? Status, string? Msisdn)
{
    /// <summary>Its accounts.</summary>
    public IReadOnlyList<PrincipalAccount> Accounts { get; init; } = [];
}

/// <summary>How a party of SEQR is named.</summary>
/// <param name="Type">The kind of id, for instance <c>TERMINALID</c>, <c>RESELLERUSER</c> or <c>CUSTOMERID</c>.</param>
/// <param name="Id">The id.</param>
/// <param name="UserId">The user within it, where there are users.</param>
public sealed record PrincipalId(string Type, string Id, string? UserId = null);

/// <summary>An account of a party, as far as the caller may see it.</summary>
/// <param name="Description">What it is.</param>
/// <param name="Account">Which one it is.</param>
/// <param name="Balance">What is on it.</param>
/// <param name="CreditLimit">How far it may be overdrawn.</param>
public sealed record PrincipalAccount(string? Description, AccountSpecifier? Account, Money? Balance, Money? CreditLimit);

/// <summary>Which account of a party.</summary>
/// <param name="AccountTypeId">The type of account.</param>
/// <param name="AccountId">The account, where there are several of the type.</param>
public sealed record AccountSpecifier(string AccountTypeId, string? AccountId = null);

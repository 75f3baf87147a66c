namespace Reference.Client;

/// <summary>A party of SEQR, as far as the caller may see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">Its status, in SEQR's words.</param>
/// <param name="Msisdn">Its telephone number.</param>
public sealed record Principal(PrincipalId? Id, string? Name, string? Status, string? Msisdn)
{
    /// <summary>Its accounts.</summary>
    public IReadOnlyList<PrincipalAccount> Accounts { get; init; } = [];
}

/// <summary>The id of a party of SEQR.</summary>
/// <param name="Type">The kind of id, for instance <c>TERMINALID</c>, <c>RESELLERUSER</c> or <c>CUSTOMERID</c>.</param>
/// <param name="Id">The id.</param>
/// <param name="UserId">The party's user, if it has users.</param>
public sealed record PrincipalId(string Type, string Id, string? UserId = null);

/// <summary>An account of a party, as far as the caller may see it.</summary>
/// <param name="Description">The description.</param>
/// <param name="Account">The account's type and id.</param>
/// <param name="Balance">The balance.</param>
/// <param name="CreditLimit">The overdraft limit.</param>
public sealed record PrincipalAccount(string? Description, AccountSpecifier? Account, Money? Balance, Money? CreditLimit);

/// <summary>Identifies an account of a party.</summary>
/// <param name="AccountTypeId">The type of account.</param>
/// <param name="AccountId">The account, if there are several of the type.</param>
public sealed record AccountSpecifier(string AccountTypeId, string? AccountId = null);

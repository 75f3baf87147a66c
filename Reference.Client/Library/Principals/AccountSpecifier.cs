namespace Reference.Client;

/// <summary>Which account of a party.</summary>
/// <param name="AccountTypeId">The type of account.</param>
/// <param name="AccountId">The account, where there are several of the type.</param>
public sealed record AccountSpecifier(string AccountTypeId, string? AccountId = null);

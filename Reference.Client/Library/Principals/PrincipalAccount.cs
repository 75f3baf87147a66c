namespace Reference.Client;

/// <summary>An account of a party, as far as the caller may see it.</summary>
/// <param name="Description">What it is.</param>
/// <param name="Account">Which one it is.</param>
/// <param name="Balance">What is on it.</param>
/// <param name="CreditLimit">How far it may be overdrawn.</param>
public sealed record PrincipalAccount(string? Description, AccountSpecifier? Account, Money? Balance, Money? CreditLimit);

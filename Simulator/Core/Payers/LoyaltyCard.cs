namespace SeqrSandbox.Core.Payers;

/// <summary>A payer's card of one merchant.</summary>
public sealed record LoyaltyCard(string ResellerId, string Id, string Value);

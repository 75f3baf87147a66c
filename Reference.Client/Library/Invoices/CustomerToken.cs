namespace Reference.Client;

/// <summary>A loyalty card or coupon of the payer's, offered in either direction.</summary>
/// <param name="Id">Which kind of token.</param>
/// <param name="Value">The card's number or the coupon's code.</param>
/// <param name="Status">0 offered, 1 used, 90 blocked, 99 unknown; other numbers are kept as they are.</param>
/// <param name="Description">What the payer sees.</param>
public sealed record CustomerToken(string? Id, string? Value, int Status = 0, string? Description = null);

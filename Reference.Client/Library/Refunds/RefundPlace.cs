namespace Reference.Client;

/// <summary>Where a refund was given, if at a till: SEQR's reports count it there, whichever till sold.</summary>
/// <param name="TillId">The shop's id of the till.</param>
/// <param name="TerminalId">SEQR's id of the till.</param>
/// <param name="CashierId">Who gave it back.</param>
public sealed record RefundPlace(string TillId, string TerminalId, string? CashierId);

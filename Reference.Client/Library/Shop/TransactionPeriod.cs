namespace Reference.Client;

/// <summary>A period of sales that was closed.</summary>
/// <param name="Id">SEQR's id of it, 25 digits; reports are asked for by it.</param>
public sealed record TransactionPeriod(string Id);

namespace SeqrSandbox.Core.Terminals;

/// <summary>Who a call proved to be: a terminal, or (without one) a user of the reseller.</summary>
public sealed record Caller(Reseller Reseller, Terminal? Terminal);

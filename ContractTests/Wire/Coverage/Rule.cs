namespace SeqrSandbox.ContractTests.Wire.Coverage;

/// <summary>Why some cells cannot be.</summary>
internal sealed record Rule(string Reason, Func<Cell, bool> Covers);

namespace SeqrSandbox.ContractTests.Hosting;

/// <summary>Where a static code led a payer: to a till, and to its bill if it has one.</summary>
internal sealed record ScannedTill(string TillId, string? Bill);

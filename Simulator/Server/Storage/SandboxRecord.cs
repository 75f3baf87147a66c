namespace SeqrSandbox.Simulator.Storage;

/// <summary>What is known of a sandbox that need not be open.</summary>
/// <param name="Name">Its name; empty for the one that is always there.</param>
/// <param name="Seed">What its random choices come from.</param>
/// <param name="CreatedAt">By the wall clock.</param>
/// <param name="UsedAt">When a call last reached it, by the wall clock.</param>
internal sealed record SandboxRecord(string Name, int Seed, DateTimeOffset CreatedAt, DateTimeOffset UsedAt);

namespace SeqrSandbox.Testing;

/// <summary>A merchant at one moment.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Blocked">Whether the calls of its terminals are refused.</param>
/// <param name="MayRefund">Whether it may refund.</param>
/// <param name="Currencies">The currencies it accepts; empty if it accepts all.</param>
public sealed record ResellerSnapshot(string Id, string Name, bool Blocked, bool MayRefund, IReadOnlyList<string> Currencies);

namespace SeqrSandbox.Testing;

/// <summary>A merchant as it was at one moment.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Blocked">Whether the calls of its terminals are refused.</param>
/// <param name="MayRefund">Whether it may pay back.</param>
/// <param name="Currencies">The currencies it takes; empty when it takes all.</param>
public sealed record ResellerSnapshot(string Id, string Name, bool Blocked, bool MayRefund, IReadOnlyList<string> Currencies);

namespace SeqrSandbox.Testing;

/// <summary>A scenario of a sandbox.</summary>
/// <param name="Name">The name it is used by.</param>
/// <param name="Description">What happens in it, in a sentence.</param>
/// <param name="IsDefault">Whether it is the one for invoices that no other is for.</param>
public sealed record ScenarioSnapshot(string Name, string Description, bool IsDefault);

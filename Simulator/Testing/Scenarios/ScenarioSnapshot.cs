namespace SeqrSandbox.Testing;

/// <summary>A scenario of a sandbox.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">Its purpose, in a sentence.</param>
/// <param name="IsDefault">Whether it applies to invoices that no other takes.</param>
public sealed record ScenarioSnapshot(string Name, string Description, bool IsDefault);

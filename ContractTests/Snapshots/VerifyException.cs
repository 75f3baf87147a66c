namespace SeqrSandbox.ContractTests.Snapshots;

/// <summary>A snapshot differs, or there is none yet.</summary>
public sealed class VerifyException(string message) : Exception(message);

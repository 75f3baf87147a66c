namespace SeqrSandbox.ContractTests.Pacts.Native;

/// <summary>Where pact files are written. What lies there of the same two parties is merged with: start from an empty folder.</summary>
public sealed class PactConfig
{
    public required string PactDir { get; init; }
}

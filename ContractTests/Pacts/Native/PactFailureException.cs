namespace SeqrSandbox.ContractTests.Pacts.Native;

/// <summary>The consumer did not call as the pact says, or the mock could not be had.</summary>
public sealed class PactFailureException(string message) : Exception(message);

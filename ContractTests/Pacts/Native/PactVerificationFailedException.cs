namespace SeqrSandbox.ContractTests.Pacts.Native;

/// <summary>The provider does not keep a pact, or it could not be verified.</summary>
public sealed class PactVerificationFailedException(string message) : Exception(message);

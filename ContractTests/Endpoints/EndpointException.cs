namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>An endpoint that cannot be tested, in one line that says what to mend.</summary>
public sealed class EndpointException(string message) : Exception(message);

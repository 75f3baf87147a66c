namespace SeqrSandbox.ContractTests.Pacts.Native;

/// <summary>What a consumer needs to know of the mock.</summary>
public sealed record ConsumerContext(Uri MockServerUri);

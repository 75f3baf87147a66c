namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>How a test ended at an endpoint.</summary>
internal enum Outcome
{
    Passed,
    Failed,
    LeftOut,
}

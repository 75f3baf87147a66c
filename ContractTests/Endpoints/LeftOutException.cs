namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>
/// A test that cannot be run against the given endpoint, and why. The runner has no result for a test that finds this out while
/// it runs, so that it counts as failed there; the summary finds the type's name in the message and names the test among those left out.
/// </summary>
public sealed class LeftOutException(string reason) : Exception(reason)
{
    public const string Control = "needs the control API: give its address with SEQR_CONTROL";
    public const string Inside = "looks inside the simulator, which an address does not allow";
    public const string Process = "is about a process that the test starts itself";
}

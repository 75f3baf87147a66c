namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>An endpoint that cannot be tested, or a run that was none, in one line that says what to mend.</summary>
public sealed class EndpointException(string message, int status = EndpointException.Bad) : Exception(message)
{
    public const int Bad = 2;
    public const int NothingRan = 3;

    /// <summary>The exit status of the program.</summary>
    public int Status => status;
}

namespace Reference.Client.Demo.Certify;

/// <summary>A step of the procedure did not come out; the message says which, and why.</summary>
internal sealed class StepFailedException(string message, ExitStatus status = ExitStatus.NotPaid) : Exception(message)
{
    /// <summary>What the demo tells the shell.</summary>
    public ExitStatus Status => status;
}

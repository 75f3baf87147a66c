namespace SeqrSandbox.Simulator.Sandboxes;

/// <summary>No further sandbox is made. The message says what can be done.</summary>
internal sealed class TooManySandboxesException(int most) : Exception(
    $"There are {most} sandboxes, and no more are made. Remove one (DELETE /sandboxes/NAME), or let the operator raise max-sandboxes or set sandbox-idle.");

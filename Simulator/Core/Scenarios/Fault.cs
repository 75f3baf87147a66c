namespace SeqrSandbox.Core.Scenarios;

/// <summary>What goes wrong on the wire.</summary>
public sealed record Fault
{
    public required FaultKind Kind { get; init; }

    /// <summary>How long a delay is; of a time-out, when the connection is given up at last. Real time, since a client waits for it.</summary>
    public DurationRange? For { get; init; }

    /// <summary>The status of <see cref="FaultKind.Http"/>.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>Whether SEQR carried the call out, and only its answer is lost.</summary>
    public required bool CarriedOut { get; init; }
}

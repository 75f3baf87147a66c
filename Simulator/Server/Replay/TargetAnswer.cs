namespace SeqrSandbox.Simulator.Replay;

/// <summary>What came back from the target.</summary>
/// <param name="Status">The HTTP status; null without an answer.</param>
/// <param name="Body">The body, as far as it came.</param>
/// <param name="Failure">Why not all of it came; null when it did.</param>
internal sealed record TargetAnswer(int? Status, string Body, string? Failure)
{
    public static TargetAnswer None(string failure) => new(null, "", failure);
}

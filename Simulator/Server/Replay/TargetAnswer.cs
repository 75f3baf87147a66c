namespace SeqrSandbox.Simulator.Replay;

/// <summary>The target's answer.</summary>
/// <param name="Status">The HTTP status; null if there was no answer.</param>
/// <param name="Body">The body as far as it was received.</param>
/// <param name="Failure">Why it is not complete; null if it is.</param>
internal sealed record TargetAnswer(int? Status, string Body, string? Failure)
{
    public static TargetAnswer None(string failure) => new(null, "", failure);
}

namespace SeqrSandbox.Simulator.Replay;

/// <summary>What came back from the target. Without a status, nothing did, or not all of it.</summary>
internal sealed record TargetAnswer(int? Status, string Body, string? Failure)
{
    public static TargetAnswer None(string failure) => new(null, "", failure);
}

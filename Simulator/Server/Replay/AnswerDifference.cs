namespace SeqrSandbox.Simulator.Replay;

/// <summary>A member of an answer that is not what it was; null where it is not there.</summary>
internal sealed record AnswerDifference(string Member, string? Recorded, string? Now)
{
    private const int LongestText = 80;

    public override string ToString() => $"{Member}: recorded {Shown(Recorded)}, now {Shown(Now)}";

    private static string Shown(string? text) => text switch
    {
        null => "nothing",
        "" => "empty",
        _ => (text.Length <= LongestText ? text : text[..LongestText] + "…").ReplaceLineEndings(" "),
    };
}

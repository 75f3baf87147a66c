namespace SeqrSandbox.Simulator.Control.Verification;

/// <summary>Whether it is so, what matched, and what came near where too little did.</summary>
internal sealed record VerificationView(bool Verified, int Count, IReadOnlyList<long> Entries, IReadOnlyList<MissView> Nearest)
{
    public static VerificationView Of(Core.Journal.Verification tried) => new(tried.Holds, tried.Count, tried.Entries, [.. tried.Nearest.Select(MissView.Of)]);
}

using System.Text.Json;
using SeqrSandbox.Testing.Control;

namespace SeqrSandbox.Testing.Verification;

/// <summary>Lets the simulator compare expectations with its journal.</summary>
internal static class Verifying
{
    /// <summary>The simulator waits at most a minute.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static Task<VerificationResult> Count(
        ControlClient control, JournalPattern pattern, SeqrTimes times, TimeSpan? within, CancellationToken stop) =>
        Ask(control, new { match = pattern, times = times.ToBody(), within = Text(within) }, $"{Describe(pattern)} {times}", stop);

    public static Task<VerificationResult> Sequence(
        ControlClient control, IReadOnlyList<JournalPattern> sequence, TimeSpan? within, CancellationToken stop) =>
        Ask(control, new { sequence, within = Text(within) }, $"in this order {string.Join(", then ", sequence.Select(Describe))}", stop);

    private static async Task<VerificationResult> Ask(ControlClient control, object body, string expected, CancellationToken stop)
    {
        var answer = await control.Post<Answer>("/sandbox/verify", body, stop);
        var result = new VerificationResult(answer.Count, answer.Entries ?? [], answer.Nearest ?? []);
        return answer.Verified ? result : throw new SeqrVerificationException(expected, result);
    }

    private static string? Text(TimeSpan? within)
    {
        if (within > Longest)
            throw new ArgumentOutOfRangeException(nameof(within), within, $"A verification waits {Longest.TotalSeconds} s at most.");
        return within is { } wait ? DurationText.Of(wait) : null;
    }

    private static string Describe(JournalPattern pattern) => JsonSerializer.Serialize(pattern, WireJson.Options);

    private sealed record Answer(bool Verified, int Count, IReadOnlyList<long>? Entries, IReadOnlyList<NearMiss>? Nearest);
}

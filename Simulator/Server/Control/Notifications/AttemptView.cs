using SeqrSandbox.Core.Notifications;

namespace SeqrSandbox.Simulator.Control.Notifications;

/// <summary>One try to reach the merchant. Status is null when no HTTP answer came.</summary>
internal sealed record AttemptView(DateTimeOffset Time, int? Status, long DurationMs, string? Error)
{
    public static AttemptView Of(Attempt attempt) => new(attempt.At, attempt.Status, (long)attempt.Duration.TotalMilliseconds, attempt.Error);
}

namespace SeqrSandbox.Core.Notifications;

/// <summary>One try to reach the merchant. Status is null when no HTTP answer came; then the error says why.</summary>
public sealed record Attempt(DateTimeOffset At, int? Status, TimeSpan Duration, string? Error)
{
    public bool Succeeded => Status is >= 200 and < 300;
}

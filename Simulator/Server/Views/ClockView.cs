using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Views;

/// <summary>
/// A sandbox's clock. Shift is how far it is ahead of the wall clock, as a duration; a frozen clock has none.
/// </summary>
internal sealed record ClockView(DateTimeOffset Now, bool Frozen, string? Shift, IReadOnlyList<FailingView> Failing)
{
    private const int MostFailing = 100;

    public static ClockView Read(Sandbox sandbox) => Read(
        sandbox.Clock,
        [.. sandbox.Failing.List().Take(MostFailing).Select(item => FailingView.Of(item, sandbox.Failing.Remaining(item)))]);

    /// <summary>The clock of a sandbox that another server is in charge of: only that one knows what fails.</summary>
    public static ClockView Read(SandboxClock clock, IReadOnlyList<FailingView>? failing = null)
    {
        failing ??= [];
        return clock.FrozenAt is { } at
            ? new(at, true, null, failing)
            : new(clock.GetUtcNow(), false, DurationText.Write(clock.Shift), failing);
    }
}

/// <summary>
/// A due item that could not be carried out: on an invoice, or one of its notifications. RetryIn is by the wall clock.
/// </summary>
internal sealed record FailingView(string Invoice, string? Notification, DateTimeOffset DueAt, int Attempts, string Error, string RetryIn)
{
    public static FailingView Of(FailingItem failing, TimeSpan remaining) => new(
        failing.Item.Invoice.Value,
        failing.Item.NotificationId,
        failing.Item.At,
        failing.Attempts,
        failing.Error,
        DurationText.Write(TimeSpan.FromSeconds(Math.Ceiling(Math.Max(0, remaining.TotalSeconds)))));
}

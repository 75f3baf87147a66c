using SeqrSandbox.Simulator.Clock;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Control.Clock;

/// <summary>A sandbox's clock. Shift is how far it is ahead of the wall clock, as a duration; a frozen clock has none.</summary>
internal sealed record ClockView(DateTimeOffset Now, bool Frozen, string? Shift)
{
    public static ClockView Of(SandboxClock clock) => clock.FrozenAt is { } at
        ? new(at, true, null)
        : new(clock.GetUtcNow(), false, DurationText.Write(clock.Shift));
}

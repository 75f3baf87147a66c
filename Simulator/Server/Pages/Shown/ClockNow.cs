using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Shown;

/// <summary>A sandbox's time, and when the next thing happens by itself.</summary>
public sealed record ClockNow(DateTimeOffset Now, bool Frozen, DateTimeOffset? NextDue)
{
    internal static async Task<ClockNow> Load(Sandbox sandbox) =>
        new(sandbox.Clock.GetUtcNow(), sandbox.Clock.FrozenAt is not null, await sandbox.Due.NextAt());
}

using System.Globalization;
using SeqrSandbox.Testing.Control;

namespace SeqrSandbox.Testing;

/// <summary>
/// The clock of one sandbox. It runs with the wall clock until it is changed; other sandboxes have their own.
/// </summary>
public sealed class TestClock
{
    private readonly ControlClient control;

    internal TestClock(ControlClient control) => this.control = control;

    /// <summary>
    /// Advances the clock. Everything that becomes due on the way happens at its instant and in order, and is done when
    /// this returns: reversals, expired reservations, steps of scenarios, attempts to notify.
    /// </summary>
    /// <param name="by">How far, not negative; at most to ten years ahead of the wall clock.</param>
    /// <param name="cancellationToken">Stops waiting; the clock moves nevertheless.</param>
    /// <returns>The time afterwards.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    /// <exception cref="SeqrSandboxException">It is too far.</exception>
    public Task<DateTimeOffset> AdvanceAsync(TimeSpan by, CancellationToken cancellationToken = default) =>
        Change("advance", new { by = DurationText.Of(by) }, cancellationToken);

    /// <summary>Freezes the clock. Nothing becomes due by itself until the clock is resumed or moved.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The time at which it is frozen.</returns>
    public Task<DateTimeOffset> FreezeAsync(CancellationToken cancellationToken = default) => Change("freeze", null, cancellationToken);

    /// <summary>Lets the clock run on from where it stands.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The time.</returns>
    public Task<DateTimeOffset> ResumeAsync(CancellationToken cancellationToken = default) => Change("resume", null, cancellationToken);

    /// <summary>
    /// Sets the clock. A frozen clock stays frozen at the new time. Due work then happens by itself, a moment later.
    /// </summary>
    /// <param name="to">The instant, within ten years of the wall clock; it may be earlier than now.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The time afterwards.</returns>
    /// <exception cref="SeqrSandboxException">It is too far from the wall clock.</exception>
    public Task<DateTimeOffset> SetAsync(DateTimeOffset to, CancellationToken cancellationToken = default) =>
        Change("set", new { to = to.UtcDateTime.ToString("o", CultureInfo.InvariantCulture) }, cancellationToken);

    /// <summary>Reads the sandbox's time.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The time, to the millisecond.</returns>
    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken = default) =>
        (await control.Get<Reading>("/sandbox/clock", cancellationToken)).Now;

    private async Task<DateTimeOffset> Change(string how, object? body, CancellationToken stop) =>
        (await control.Post<Reading>($"/sandbox/clock/{how}", body, stop)).Now;

    private sealed record Reading(DateTimeOffset Now);
}

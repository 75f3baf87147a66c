using System.Globalization;
using SeqrSandbox.Testing.Control;

namespace SeqrSandbox.Testing;

/// <summary>The clock of one sandbox. It runs with the wall clock until it is told otherwise; other sandboxes have their own.</summary>
public sealed class TestClock
{
    private readonly ControlClient control;

    internal TestClock(ControlClient control) => this.control = control;

    /// <summary>
    /// Moves the clock on. Everything that becomes due on the way happens at its instant and in order, and is done when this returns:
    /// reversals, expired reservations, steps of scenarios, attempts to notify.
    /// </summary>
    /// <param name="by">How far, not negative; at most to ten years ahead of the wall clock.</param>
    /// <param name="cancellationToken">Stops the waiting; the clock moves all the same.</param>
    /// <returns>The time afterwards.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    /// <exception cref="SeqrSandboxException">It is too far.</exception>
    public Task<DateTimeOffset> AdvanceAsync(TimeSpan by, CancellationToken cancellationToken = default) =>
        Change("advance", new { by = DurationText.Of(by) }, cancellationToken);

    /// <summary>Stops the clock where it is. Nothing becomes due by itself until it goes on or is moved.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The time it stands at.</returns>
    public Task<DateTimeOffset> FreezeAsync(CancellationToken cancellationToken = default) => Change("freeze", null, cancellationToken);

    /// <summary>Lets the clock go on from where it stands.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The time.</returns>
    public Task<DateTimeOffset> ResumeAsync(CancellationToken cancellationToken = default) => Change("resume", null, cancellationToken);

    /// <summary>
    /// Puts the clock to an instant; a frozen one stays frozen there. What is due then happens by itself, a moment
    /// later.
    /// </summary>
    /// <param name="to">The instant, within ten years of the wall clock; it may be earlier than now.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The time afterwards.</returns>
    /// <exception cref="SeqrSandboxException">It is too far from the wall clock.</exception>
    public Task<DateTimeOffset> SetAsync(DateTimeOffset to, CancellationToken cancellationToken = default) =>
        Change("set", new { to = to.UtcDateTime.ToString("o", CultureInfo.InvariantCulture) }, cancellationToken);

    /// <summary>What time it is in the sandbox.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The time, to the millisecond.</returns>
    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken = default) =>
        (await control.Get<Reading>("/sandbox/clock", cancellationToken)).Now;

    private async Task<DateTimeOffset> Change(string how, object? body, CancellationToken stop) =>
        (await control.Post<Reading>($"/sandbox/clock/{how}", body, stop)).Now;

    private sealed record Reading(DateTimeOffset Now);
}

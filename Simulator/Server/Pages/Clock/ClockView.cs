using SeqrSandbox.Simulator.Pages.Shown;

namespace SeqrSandbox.Simulator.Pages.Clock;

/// <summary>The time, and what happens next by itself.</summary>
/// <param name="Clock">The time.</param>
/// <param name="Ahead">How far the clock is ahead of the wall clock; null while it is frozen.</param>
/// <param name="Due">The due items, earliest first.</param>
/// <param name="Failing">The due items that could not be carried out.</param>
/// <param name="Trouble">The mistake in the typed value.</param>
public sealed record ClockView(
    ClockNow Clock, string? Ahead, IReadOnlyList<DueLine> Due, IReadOnlyList<FailingLine> Failing, string? Trouble);

/// <summary>A due item that could not be carried out, and when it is tried again.</summary>
public sealed record FailingLine(DateTimeOffset At, string Invoice, string What, int Attempts, string Error, string RetryIn);

/// <summary>A due item.</summary>
public sealed record DueLine(DateTimeOffset At, string Invoice, string What);

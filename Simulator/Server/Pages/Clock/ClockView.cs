using SeqrSandbox.Simulator.Pages.Shown;

namespace SeqrSandbox.Simulator.Pages.Clock;

/// <summary>The time, and what happens next by itself.</summary>
/// <param name="Clock">The time.</param>
/// <param name="Ahead">How far the clock is ahead of the wall clock; null while it stands.</param>
/// <param name="Due">What is due, earliest first.</param>
/// <param name="Failing">What is due and could not be carried out.</param>
/// <param name="Trouble">What is wrong with what was typed.</param>
public sealed record ClockView(
    ClockNow Clock, string? Ahead, IReadOnlyList<DueLine> Due, IReadOnlyList<FailingLine> Failing, string? Trouble);

/// <summary>Something due that could not be carried out, and when it is tried again.</summary>
public sealed record FailingLine(DateTimeOffset At, string Invoice, string What, int Attempts, string Error, string RetryIn);

/// <summary>Something that happens by itself.</summary>
public sealed record DueLine(DateTimeOffset At, string Invoice, string What);

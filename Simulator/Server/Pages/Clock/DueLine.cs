namespace SeqrSandbox.Simulator.Pages.Clock;

/// <summary>Something that happens by itself.</summary>
public sealed record DueLine(DateTimeOffset At, string Invoice, string What);

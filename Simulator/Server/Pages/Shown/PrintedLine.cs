using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Pages.Shown;

/// <summary>A line of a message with what was found at it.</summary>
public sealed record PrintedLine(MessageLine Line, IReadOnlyList<Finding> Findings);

using SeqrSandbox.Simulator.Journal;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>
/// Remembers the last exchanges of all sandboxes, so that a repeated message is examined and stored once.
/// </summary>
internal sealed class RecentMessages
{
    public RecentRequests Requests { get; } = new();

    public RecentAnswers Answers { get; } = new();

    public SentHeaders Headers { get; } = new();
}

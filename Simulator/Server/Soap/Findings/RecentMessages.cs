using SeqrSandbox.Simulator.Journal;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>
/// What is remembered of the last exchanges of all sandboxes, so that nothing is looked at or stored again that was
/// just seen.
/// </summary>
internal sealed class RecentMessages
{
    public RecentRequests Requests { get; } = new();

    public RecentAnswers Answers { get; } = new();

    public SentHeaders Headers { get; } = new();
}

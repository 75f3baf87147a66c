namespace SeqrSandbox.Core.Journal;

/// <summary>Lays a recorded message out in lines, passwords masked; none where there is no body.</summary>
public delegate IReadOnlyList<MessageLine> MessagePrinter(RecordedMessage message);

namespace SeqrSandbox.Core.Journal;

/// <summary>Something happened so many times.</summary>
public sealed class CountVerification(JournalPattern pattern, Times times, MessageReader open) : Verification(open)
{
    public override bool Holds => times.Holds(Count);

    public override bool IsLost => times.IsExceededBy(Count);

    public override bool LooksIntoBodies => pattern.LooksIntoBodies;

    public override void See(JournalEntry entry) => Try(pattern, entry);
}

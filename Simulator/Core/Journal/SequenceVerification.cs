using System.Collections.Immutable;

namespace SeqrSandbox.Core.Journal;

/// <summary>One thing happened after the other, whatever lay between them. The count is how many of them did.</summary>
public sealed class SequenceVerification(ImmutableArray<JournalPattern> patterns, MessageReader open) : Verification(open)
{
    public override bool Holds => Count == patterns.Length;

    public override bool IsLost => false;

    public override bool LooksIntoBodies => patterns.Any(pattern => pattern.LooksIntoBodies);

    public override void See(JournalEntry entry)
    {
        if (!Holds && Try(patterns[Count], entry))
            ForgetMisses();
    }
}

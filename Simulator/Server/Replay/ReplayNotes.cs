using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Recordings;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>Counts what a replay leaves out or does in addition, for its final notes.</summary>
internal sealed class ReplayNotes
{
    private int unrecorded;
    private int uncontrolled;
    private int scripted;

    public int MadePayers { get; set; }

    /// <summary>Whether an entry is left out.</summary>
    public bool Leaves(RecordedEntry entry, bool hasControl)
    {
        if (entry.Is(EntryKind.Exchange))
            return Count(entry is not { Request.Cut: false, Path: not null }, ref unrecorded);
        // The target's own scenario repeats what a recorded scenario did.
        return Count(!hasControl, ref uncontrolled) || Count(entry.Scenario is not null, ref scripted);
    }

    public IEnumerable<string> Notes(RecordingHeader header)
    {
        if (header.Dropped > 0)
            yield return $"The journal had dropped {header.Dropped} entries before it was recorded: what they made is missing.";
        if (uncontrolled > 0)
            yield return $"The target has no control API: {uncontrolled} actions of payers and changes of the clock were left out.";
        if (scripted > 0)
            yield return $"{scripted} actions of payers were left to the target's own scenarios.";
        if (unrecorded > 0)
            yield return $"{unrecorded} exchanges were left out, because their requests were not recorded as a whole.";
        if (MadePayers > 0)
            yield return $"{MadePayers} payers were made, as they are when nothing else is said.";
    }

    private static bool Count(bool isLeft, ref int count)
    {
        if (isLeft)
            count++;
        return isLeft;
    }
}

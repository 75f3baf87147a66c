using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Control.Journal;

/// <summary>An entry with its bodies; passwords in them are masked.</summary>
internal sealed record EntryView : EntryItem
{
    public EntryView(JournalEntry entry)
        : base(entry)
    {
        Request = BodyView.Of(entry.Request);
        Response = BodyView.Of(entry.Response);
    }

    public BodyView? Request { get; }

    public BodyView? Response { get; }
}

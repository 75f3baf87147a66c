using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Control.Journal;

/// <summary>An entry with its headers and bodies; secrets in them are masked.</summary>
internal sealed record EntryView : EntryItem
{
    public EntryView(JournalEntry entry)
        : base(entry)
    {
        Headers = HeaderView.Of(entry.Headers);
        HeadersLeftOut = entry.Headers?.LeftOut ?? 0;
        Request = BodyView.Of(entry.Request);
        Response = BodyView.Of(entry.Response);
    }

    /// <summary>Of the request, in the order they were read; secrets are masked, and long values cut.</summary>
    public IReadOnlyList<HeaderView> Headers { get; }

    /// <summary>How many more headers there were than are kept.</summary>
    public int HeadersLeftOut { get; }

    public BodyView? Request { get; }

    public BodyView? Response { get; }
}

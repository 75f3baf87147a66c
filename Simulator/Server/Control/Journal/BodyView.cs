using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Journal;

namespace SeqrSandbox.Simulator.Control.Journal;

/// <summary>A body, and how long it was in bytes; the text of a very long one is cut.</summary>
internal sealed record BodyView(string? ContentType, long Length, string? Body)
{
    public static BodyView? Of(RecordedMessage? message) =>
        message is null ? null : new(message.ContentType, message.Length, PasswordMask.Text(message));
}

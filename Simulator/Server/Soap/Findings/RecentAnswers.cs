using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>Remembers the last answers as recorded. Polls mostly repeat the previous answer, which is kept once.</summary>
internal sealed class RecentAnswers
{
    // At most 512 answers are held, twice where a copy is recorded: 8 MB.
    private const int LongestRemembered = 8 * 1024;

    private readonly Lock gate = new();
    private readonly Recent<SameBytes.Key, RecordedMessage> recent = new(256, SameBytes.Instance);
    private readonly Doorkeeper door = new();

    public RecordedMessage Record(SoapAnswer answer)
    {
        if (answer.Body.Length > LongestRemembered || answer.Length != answer.Body.Length)
            return Recorded(answer);
        var key = new SameBytes.Key(answer.Body, answer.ContentType);
        if (!door.HasMet(key.Hash))
            return Recorded(answer);
        lock (gate)
        {
            if (recent.TryGet(key, out var known))
                return known;
            var recorded = Recorded(answer);
            recent.Remember(key, recorded);
            return recorded;
        }
    }

    private static RecordedMessage Recorded(SoapAnswer answer) => new(
        answer.ContentType,
        answer.Length,
        MemoryMarshal.TryGetArray(answer.Body, out var bytes) && bytes.Offset == 0 && bytes.Count == bytes.Array!.Length
            ? ImmutableCollectionsMarshal.AsImmutableArray(bytes.Array)
            : [.. answer.Body.Span]);
}

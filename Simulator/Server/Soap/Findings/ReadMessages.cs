using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Journal;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>What is to be told of the messages that came last: who polls sends the same bytes each second.</summary>
internal sealed class ReadMessages
{
    private const int LongestRemembered = 8 * 1024;

    private readonly Lock gate = new();
    private readonly Recent<SameBytes.Key, ReadMessage> recent = new(256, SameBytes.Instance);

    /// <param name="examination">Where rules that fail are told of.</param>
    /// <param name="call">The message as it was read.</param>
    /// <param name="bytes">The message as it was sent.</param>
    /// <param name="contentType">Its Content-Type, which says how the bytes are read.</param>
    /// <returns>What was found, with the bytes as they were first sent: the same ones are kept once only.</returns>
    public ReadMessage Of(Examination examination, WireRequest call, byte[] bytes, string? contentType)
    {
        if (bytes.Length > LongestRemembered)
            return Read(examination, call, bytes, contentType);
        var key = new SameBytes.Key(bytes, contentType, call.Path);
        lock (gate)
        {
            if (recent.TryGet(key, out var known))
                return known;
        }

        var read = Read(examination, call, bytes, contentType);
        lock (gate)
            recent.Remember(key, read);
        return read;
    }

    private static ReadMessage Read(Examination examination, WireRequest call, byte[] bytes, string? contentType)
    {
        var found = new FindingList();
        examination.Look("message", () => MessageRules.Judge(call, found));
        return new(call, bytes, contentType, found.ToImmutable());
    }
}

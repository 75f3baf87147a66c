using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Journal;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>What is to be told of the messages that came last: who polls sends the same bytes each second.</summary>
internal sealed class RecentRequests
{
    private const int LongestRemembered = 8 * 1024;

    private readonly Lock gate = new();
    private readonly Recent<SameBytes.Key, ExaminedMessage> recent = new(256, SameBytes.Instance);

    /// <param name="examination">Where rules that fail are told of.</param>
    /// <param name="call">The message as it was read.</param>
    /// <param name="bytes">The message as it was sent.</param>
    /// <param name="contentType">Its Content-Type, which says how the bytes are read.</param>
    /// <returns>What was found, with the bytes as they were first sent: the same ones are kept once only.</returns>
    public ExaminedMessage Examine(Examination examination, WireRequest call, byte[] bytes, string? contentType)
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

    private static ExaminedMessage Read(Examination examination, WireRequest call, byte[] bytes, string? contentType)
    {
        var found = new FindingList();
        examination.Look("message", () => MessageRules.Judge(call, found));
        return new(call, bytes, contentType, found.ToImmutable());
    }
}

/// <summary>What the journal tells of a message by its bytes alone.</summary>
internal sealed class ExaminedMessage(WireRequest call, byte[] bytes, string? contentType, ImmutableArray<Finding> findings)
{
    /// <summary>Of what a caller names, more than this is not kept beside the message.</summary>
    private const int LongestId = 64;

    public RecordedMessage Recorded { get; } = new(contentType, bytes.Length, ImmutableCollectionsMarshal.AsImmutableArray(bytes));

    /// <summary>What is wrong with it.</summary>
    public ImmutableArray<Finding> Findings { get; } = findings;

    public string? Caller { get; } = Short(call.Body.Member("context")?.Member("initiatorPrincipalId")?.Text("id"));

    public string? InvoiceReference { get; } = Short(call.Body.Text("invoiceReference"));

    /// <summary>Null where it is longer than any.</summary>
    public string? ErsReference { get; } = call.Body.Text("ersReference") is { Length: > 0 and <= LongestId } reference ? reference : null;

    /// <summary>The invoiceVersion of a getPaymentStatus.</summary>
    public long? VersionSent { get; } = call.Operation == InvoiceService.GetPaymentStatus ? call.Body.Long("invoiceVersion") : null;

    /// <summary>Where the invoice stands in the message.</summary>
    public int? InvoiceLine { get; } = call.Body.Member("invoice")?.Line;

    private static string? Short(string? id) => id is { Length: > 0 } ? (id.Length <= LongestId ? id : id[..LongestId]) : null;
}

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

/// <summary>Remembers the findings about the last messages: a client that polls sends the same bytes each second.</summary>
internal sealed class RecentRequests
{
    private const int LongestRemembered = 8 * 1024;

    // The findings about a message may be longer than the message.
    private const long MostBytes = 2 * 1024 * 1024;

    private readonly Lock gate = new();
    private readonly Recent<SameBytes.Key, ExaminedMessage> recent = new(256, SameBytes.Instance, MostBytes);
    private readonly Doorkeeper door = new();

    /// <param name="examination">Reports rules that fail.</param>
    /// <param name="call">The message as it was read.</param>
    /// <param name="bytes">The message as it was sent.</param>
    /// <param name="contentType">Its Content-Type, which decides how the bytes are read.</param>
    /// <returns>The findings, with the bytes as they were sent before: equal messages share them from the second on.</returns>
    public ExaminedMessage Examine(Examination examination, WireRequest call, byte[] bytes, string? contentType)
    {
        if (bytes.Length > LongestRemembered)
            return Read(examination, call, bytes, contentType);
        var key = new SameBytes.Key(bytes, contentType, call.Path, call.Caller);
        if (!door.HasMet(key.Hash))
            return Read(examination, call, bytes, contentType);
        lock (gate)
        {
            if (recent.TryGet(key, out var known))
                return known;
        }

        var read = Read(examination, call, bytes, contentType);
        lock (gate)
            recent.Remember(key, read, read.Bytes);
        return read;
    }

    private static ExaminedMessage Read(Examination examination, WireRequest call, byte[] bytes, string? contentType)
    {
        var found = new FindingList();
        examination.Look("message", (call, found), about => MessageRules.Judge(about.call, about.found));
        return new(call, bytes, contentType, found.ToImmutable());
    }
}

/// <summary>What the journal learns from a message's bytes alone.</summary>
internal sealed class ExaminedMessage(WireRequest call, byte[] bytes, string? contentType, ImmutableArray<Finding> findings)
{
    /// <summary>A longer identifier is not kept in full beside the message.</summary>
    private const int LongestId = 64;

    public RecordedMessage Recorded { get; } = new(contentType, bytes.Length, ImmutableCollectionsMarshal.AsImmutableArray(bytes));

    /// <summary>What is wrong with it.</summary>
    public ImmutableArray<Finding> Findings { get; } = findings;

    /// <summary>The principal, or the clientId where a context has no principal.</summary>
    public string? Caller { get; } = Short(call.Body.Member("context") is not { } context ? null
        : context.Member("initiatorPrincipalId") is { } principal ? principal.Text("id")
        : context.Member("clientUserId") is not null ? context.Text("clientId") : null);

    public string? InvoiceReference { get; } = Short(call.Body.Text("invoiceReference"));

    /// <summary>Null if it is longer than any reference.</summary>
    public string? ErsReference { get; } = call.Body.Text("ersReference") is { Length: > 0 and <= LongestId } reference ? reference : null;

    /// <summary>The invoiceVersion of a getPaymentStatus.</summary>
    public long? VersionSent { get; } = call.Operation == InvoiceService.GetPaymentStatus ? call.Body.Long("invoiceVersion") : null;

    /// <summary>The line of the invoice in the message.</summary>
    public int? InvoiceLine { get; } = call.Body.Member("invoice")?.Line;

    /// <summary>The memory that it takes, in bytes, rounded up.</summary>
    public long Bytes
    {
        get
        {
            var bytes = 600L + Recorded.Body.Length + (2 * (Recorded.ContentType?.Length ?? 0));
            foreach (var finding in Findings)
                bytes += 120 + (2 * (finding.Advice.Length + (finding.Place?.Length ?? 0)));
            return bytes;
        }
    }

    private static string? Short(string? id) => id is { Length: > 0 } ? (id.Length <= LongestId ? id : id[..LongestId]) : null;
}

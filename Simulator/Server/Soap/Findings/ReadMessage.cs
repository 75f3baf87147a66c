using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>What the journal tells of a message by its bytes alone.</summary>
internal sealed class ReadMessage(WireRequest call, byte[] bytes, string? contentType, ImmutableArray<Finding> findings)
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

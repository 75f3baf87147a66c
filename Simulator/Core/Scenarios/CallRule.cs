using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Core.Scenarios;

/// <summary>
/// What a merchant's call gets back. At least one of result, status and fault is given; a result excludes the other
/// two.
/// </summary>
public sealed record CallRule
{
    /// <summary>The operation; null for every one.</summary>
    public Operation? On { get; init; }

    /// <summary>The first call it applies to, counted from 1 per invoice and operation.</summary>
    public int First { get; init; } = 1;

    /// <summary>The last call it applies to; null for no end.</summary>
    public int? Last { get; init; }

    /// <summary>The invoice status in which it applies.</summary>
    public InvoiceStatus? When { get; init; }

    /// <summary>The result code of the answer; the call is not carried out.</summary>
    public ResultCode? Result { get; init; }

    /// <summary>The status that getPaymentStatus reports instead of the true one.</summary>
    public InvoiceStatus? Status { get; init; }

    public Fault? Fault { get; init; }
}

/// <summary>A failure on the wire.</summary>
public sealed record Fault
{
    public required FaultKind Kind { get; init; }

    /// <summary>
    /// How long a delay lasts; for a time-out, when the connection is finally closed. It is real time, since a client
    /// waits for it.
    /// </summary>
    public DurationRange? For { get; init; }

    /// <summary>The status of <see cref="FaultKind.Http"/>.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>Whether SEQR carries the call out, so that only its answer is lost.</summary>
    public required bool CarriedOut { get; init; }
}

/// <summary>The ways an exchange between the merchant and SEQR can fail.</summary>
public enum FaultKind
{
    /// <summary>The answer comes late.</summary>
    Delay,

    /// <summary>No answer comes until the client gives up.</summary>
    Timeout,

    /// <summary>The connection is reset.</summary>
    Reset,

    /// <summary>A 200 without a body.</summary>
    Empty,

    /// <summary>Bytes of the answer are damaged.</summary>
    Garbled,

    /// <summary>An HTTP status with a page, as a proxy or a failing server sends it.</summary>
    Http,

    /// <summary>A SOAP fault instead of a result.</summary>
    SoapFault,

    /// <summary>The connection ends in the middle of the answer.</summary>
    Truncated,
}

/// <summary>What follows from the kind of a fault.</summary>
public static class FaultKindQuestions
{
    /// <summary>Whether a call with this fault is carried out, unless its rule says otherwise.</summary>
    public static bool IsCarriedOut(this FaultKind kind) =>
        kind is FaultKind.Delay or FaultKind.Truncated or FaultKind.Garbled or FaultKind.Empty;

    /// <summary>Whether a post with this fault arrives whole, unless its rule says otherwise.</summary>
    public static bool Arrives(this PostFaultKind kind) => kind is PostFaultKind.Delay or PostFaultKind.Twice;
}

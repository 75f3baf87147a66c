using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Core.Scenarios;

/// <summary>
/// What a call of the merchant gets back. At least one of result, status and fault is given; a result goes with neither
/// of the others.
/// </summary>
public sealed record CallRule
{
    /// <summary>The operation; null is every one.</summary>
    public Operation? On { get; init; }

    /// <summary>The first call it applies to, counted from 1 for each invoice and operation.</summary>
    public int First { get; init; } = 1;

    /// <summary>The last call it applies to; null is no end.</summary>
    public int? Last { get; init; }

    /// <summary>Only while the invoice has this status.</summary>
    public InvoiceStatus? When { get; init; }

    /// <summary>The call is not carried out, and answered with this code.</summary>
    public ResultCode? Result { get; init; }

    /// <summary>The status that getPaymentStatus tells instead of the true one.</summary>
    public InvoiceStatus? Status { get; init; }

    public Fault? Fault { get; init; }
}

/// <summary>What goes wrong on the wire.</summary>
public sealed record Fault
{
    public required FaultKind Kind { get; init; }

    /// <summary>
    /// How long a delay is; of a time-out, when the connection is given up at last. Real time, since a client waits for
    /// it.
    /// </summary>
    public DurationRange? For { get; init; }

    /// <summary>The status of <see cref="FaultKind.Http"/>.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>Whether SEQR carried the call out, and only its answer is lost.</summary>
    public required bool CarriedOut { get; init; }
}

/// <summary>Ways an exchange can go wrong between the merchant and SEQR.</summary>
public enum FaultKind
{
    /// <summary>The answer comes late.</summary>
    Delay,

    /// <summary>No answer comes, until the client gives up.</summary>
    Timeout,

    /// <summary>The connection is reset.</summary>
    Reset,

    /// <summary>A 200 without a body.</summary>
    Empty,

    /// <summary>Bytes of the answer are damaged.</summary>
    Garbled,

    /// <summary>An HTTP status with a page, as a proxy or a server in trouble sends it.</summary>
    Http,

    /// <summary>A SOAP fault instead of a result.</summary>
    SoapFault,

    /// <summary>The connection ends in the middle of the answer.</summary>
    Truncated,
}

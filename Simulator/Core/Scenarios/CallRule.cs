using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Scenarios;

/// <summary>What a call of the merchant gets back. At least one of result, status and fault is given; a result goes with neither of the others.</summary>
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

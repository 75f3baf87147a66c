using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Core.Scenarios;

/// <summary>A scenario's effect on one call, and which scenario it is.</summary>
public sealed record Script
{
    /// <summary>The scenario; null if none acts and only an unknown name is reported.</summary>
    public string? Scenario { get; init; }

    public ScenarioReason? Reason { get; init; }

    /// <summary>The rule that applies, counted from 1; null if none does.</summary>
    public int? Rule { get; init; }

    /// <summary>How many of the payer's steps were taken on the invoice.</summary>
    public int? Steps { get; init; }

    /// <summary>The result code of the answer; the call is not carried out.</summary>
    public ResultCode? Result { get; init; }

    /// <summary>The status that getPaymentStatus reports.</summary>
    public InvoiceStatus? Status { get; init; }

    public ScriptedFault? Fault { get; init; }

    /// <summary>The name that the call gave, if no scenario has it.</summary>
    public string? UnknownName { get; init; }

    public bool CarriedOut => Result is null && Fault is not { CarriedOut: false };
}

/// <summary>A fault in one call, with its random choices made.</summary>
/// <param name="Kind">The kind of failure.</param>
/// <param name="For">Its duration in real time.</param>
/// <param name="HttpStatus">The status of <see cref="FaultKind.Http"/>.</param>
/// <param name="CarriedOut">Whether SEQR carries the call out nevertheless.</param>
/// <param name="Seed">Selects the damaged bytes, for <see cref="FaultKind.Garbled"/>.</param>
public sealed record ScriptedFault(FaultKind Kind, TimeSpan? For, int? HttpStatus, bool CarriedOut, ulong Seed);

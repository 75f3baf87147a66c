using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Core.Scenarios;

/// <summary>What a scenario makes of one call, and which scenario that is.</summary>
public sealed record Script
{
    /// <summary>The scenario; null where none acts, and there is only an unknown name to tell of.</summary>
    public string? Scenario { get; init; }

    public ScenarioReason? Reason { get; init; }

    /// <summary>The rule that applies, counted from 1; null where none does.</summary>
    public int? Rule { get; init; }

    /// <summary>How many of the payer's steps had been taken on the invoice.</summary>
    public int? Steps { get; init; }

    /// <summary>The call is answered with this code, and not carried out.</summary>
    public ResultCode? Result { get; init; }

    /// <summary>The status that getPaymentStatus tells.</summary>
    public InvoiceStatus? Status { get; init; }

    public ScriptedFault? Fault { get; init; }

    /// <summary>The name that the call gave, where no scenario has it.</summary>
    public string? UnknownName { get; init; }

    public bool CarriedOut => Result is null && Fault is not { CarriedOut: false };
}

/// <summary>A fault as it happens to one call: chance has decided.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="For">How long it takes, in real time.</param>
/// <param name="HttpStatus">The status of <see cref="FaultKind.Http"/>.</param>
/// <param name="CarriedOut">Whether SEQR carries the call out all the same.</param>
/// <param name="Seed">Which bytes are damaged, of <see cref="FaultKind.Garbled"/>.</param>
public sealed record ScriptedFault(FaultKind Kind, TimeSpan? For, int? HttpStatus, bool CarriedOut, ulong Seed);

using System.Collections.Immutable;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.Core.Scenarios;

/// <summary>
/// A scenario at work on one invoice: the scenario as it was when the invoice was sent, and its progress.
/// </summary>
public sealed record Plan
{
    /// <summary>Without its match, which is no longer needed.</summary>
    public required Scenario Scenario { get; init; }

    public required ScenarioReason Reason { get; init; }

    /// <summary>The payer who takes its steps.</summary>
    public required string PayerId { get; init; }

    /// <summary>The seed of all its random choices.</summary>
    public required int Seed { get; init; }

    /// <summary>The index of the payer's next step, which equals the number of steps taken.</summary>
    public int NextStep { get; init; }

    /// <summary>The payer does nothing more: the payer went away, or the invoice ended.</summary>
    public bool Over { get; init; }

    /// <summary>When the last step was taken or, before the first, the invoice was sent.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The number of getPaymentStatus answers since then, as far as the next step waits for them.</summary>
    public int Polls { get; init; }

    /// <summary>Whether the merchant sent updateInvoice since then, if the next step waits for it.</summary>
    public bool UpdateSeen { get; init; }

    /// <summary>When the next step is taken; null while it does not wait for a time.</summary>
    public DateTimeOffset? StepDueAt { get; init; }

    /// <summary>The number of calls about this invoice per operation, as far as rules count them.</summary>
    public ImmutableDictionary<Operation, int> Calls { get; init; } = ImmutableDictionary<Operation, int>.Empty;

    /// <summary>The payer's next step.</summary>
    public PayerStep? Step => !Over && NextStep < Scenario.Payer.Length ? Scenario.Payer[NextStep] : null;
}

/// <summary>Why a scenario acts on an invoice, in order of precedence.</summary>
public enum ScenarioReason
{
    /// <summary>The call named it in its clientComment.</summary>
    Named,

    /// <summary>It matches the invoice.</summary>
    Matched,

    /// <summary>It is the sandbox's default.</summary>
    Default,
}

/// <summary>The reasons in words.</summary>
public static class ScenarioReasonText
{
    public static string Of(ScenarioReason reason) => reason switch
    {
        ScenarioReason.Named => "named in the call",
        ScenarioReason.Matched => "matches the invoice",
        ScenarioReason.Default => "is the default",
        _ => throw new InvalidOperationException($"Unknown reason {reason}."),
    };
}

using System.Collections.Immutable;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.Core.Scenarios;

/// <summary>A scenario at work on one invoice: the scenario as it was when the invoice was sent, and how far it has come.</summary>
public sealed record Plan
{
    /// <summary>Without its match: it has been chosen.</summary>
    public required Scenario Scenario { get; init; }

    public required ScenarioReason Reason { get; init; }

    /// <summary>Who takes its steps.</summary>
    public required string PayerId { get; init; }

    /// <summary>Where all its random choices come from.</summary>
    public required int Seed { get; init; }

    /// <summary>The index of the payer's next step; as many as were taken.</summary>
    public int NextStep { get; init; }

    /// <summary>The payer does nothing more: it went away, or the invoice came to its end.</summary>
    public bool Over { get; init; }

    /// <summary>When the last step was taken, or the invoice sent.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>How often the merchant was answered getPaymentStatus since then, as far as the next step waits for it.</summary>
    public int Polls { get; init; }

    /// <summary>Whether the merchant sent updateInvoice since then, if the next step waits for it.</summary>
    public bool UpdateSeen { get; init; }

    /// <summary>When the next step is taken; null while it waits for something else than time.</summary>
    public DateTimeOffset? StepDueAt { get; init; }

    /// <summary>Calls about this invoice, as far as rules count them.</summary>
    public ImmutableDictionary<Operation, int> Calls { get; init; } = ImmutableDictionary<Operation, int>.Empty;

    /// <summary>What the payer does next.</summary>
    public PayerStep? Step => !Over && NextStep < Scenario.Payer.Length ? Scenario.Payer[NextStep] : null;
}

/// <summary>Why a scenario acts on an invoice; the first one counts most.</summary>
public enum ScenarioReason
{
    /// <summary>The call named it in its clientComment.</summary>
    Named,

    /// <summary>It matches the invoice.</summary>
    Matched,

    /// <summary>It is the sandbox's default.</summary>
    Default,
}

/// <summary>Why a scenario acts, in words.</summary>
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

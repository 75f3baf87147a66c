using SeqrSandbox.Core.Payers;

namespace SeqrSandbox.Core.Scenarios;

/// <summary>One thing the person with the phone does, once its trigger has come and the invoice's state allows it.</summary>
public sealed record PayerStep
{
    public required PayerAction Do { get; init; }

    public StepTrigger After { get; init; } = StepTrigger.AtOnce;

    /// <summary>How the debit comes out, of a confirmation.</summary>
    public DebitOutcome Outcome { get; init; }

    /// <summary>How long the debit takes, of a confirmation: SEQR's hidden moment between the PIN and the outcome.</summary>
    public DurationRange? Takes { get; init; }

    /// <summary>The card, of a card presented: its type and its number. Without them, one is made up.</summary>
    public string? CardId { get; init; }

    public string? CardValue { get; init; }
}

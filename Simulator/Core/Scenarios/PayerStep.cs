using SeqrSandbox.Core.Payers;

namespace SeqrSandbox.Core.Scenarios;

/// <summary>
/// One action of the person with the phone, taken once its trigger has come and the invoice's state allows it.
/// </summary>
public sealed record PayerStep
{
    public required PayerAction Do { get; init; }

    public StepTrigger After { get; init; } = StepTrigger.AtOnce;

    /// <summary>For a confirmation: the outcome of the debit.</summary>
    public DebitOutcome Outcome { get; init; }

    /// <summary>
    /// For a confirmation: how long the debit takes, SEQR's hidden moment between the PIN and the outcome.
    /// </summary>
    public DurationRange? Takes { get; init; }

    /// <summary>For a presented card: its type and its number. Without them, one is made up.</summary>
    public string? CardId { get; init; }

    public string? CardValue { get; init; }
}

/// <summary>
/// When a step comes, counted from the step before it, or from the moment the invoice was sent. At most one of the
/// three is given.
/// </summary>
public sealed record StepTrigger
{
    public static StepTrigger AtOnce { get; } = new();

    /// <summary>After this time by the sandbox's clock.</summary>
    public DurationRange? Time { get; init; }

    /// <summary>After this many answers to getPaymentStatus.</summary>
    public int? Polls { get; init; }

    /// <summary>After the merchant has sent updateInvoice.</summary>
    public bool Update { get; init; }
}

/// <summary>The actions of a person with the app.</summary>
public enum PayerAction
{
    /// <summary>Scans the bill's code.</summary>
    Scan,

    /// <summary>Types the right PIN.</summary>
    Confirm,

    /// <summary>Presses cancel.</summary>
    Cancel,

    /// <summary>Types a wrong PIN: the app asks again.</summary>
    WrongPin,

    /// <summary>Puts the phone away for good.</summary>
    Abandon,

    /// <summary>Offers a loyalty card to the merchant.</summary>
    PresentCard,
}

/// <summary>A payer's action in the words of a scenario file.</summary>
public static class PayerActionText
{
    public static string Of(PayerAction action) => action switch
    {
        PayerAction.Scan => "scan",
        PayerAction.Confirm => "confirm",
        PayerAction.Cancel => "cancel",
        PayerAction.WrongPin => "wrong-pin",
        PayerAction.Abandon => "abandon",
        PayerAction.PresentCard => "present-card",
        _ => throw new InvalidOperationException($"Unknown action {action}."),
    };
}

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

/// <summary>
/// When a step comes, counted from the one before it, or from the moment the invoice was sent. One of the three at most
/// is given.
/// </summary>
public sealed record StepTrigger
{
    public static StepTrigger AtOnce { get; } = new();

    /// <summary>After this time by the sandbox's clock.</summary>
    public DurationRange? Time { get; init; }

    /// <summary>When the merchant has been answered getPaymentStatus this often.</summary>
    public int? Polls { get; init; }

    /// <summary>When the merchant has sent updateInvoice.</summary>
    public bool Update { get; init; }
}

/// <summary>What a person with the app can do.</summary>
public enum PayerAction
{
    /// <summary>Reads the bill's code.</summary>
    Scan,

    /// <summary>Gives the right PIN.</summary>
    Confirm,

    /// <summary>Presses cancel.</summary>
    Cancel,

    /// <summary>Gives a PIN that is wrong: the app asks again.</summary>
    WrongPin,

    /// <summary>Puts the phone away and never comes back.</summary>
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

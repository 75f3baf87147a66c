namespace SeqrSandbox.Core.Scenarios;

/// <summary>When a step comes, counted from the one before it, or from the moment the invoice was sent. One of the three at most is given.</summary>
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

using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Scenarios;

/// <summary>A call of the merchant, as far as scenarios look at it.</summary>
public readonly record struct ScriptedCall
{
    public required Operation Operation { get; init; }

    /// <summary>Who calls; null of the operation that asks for no credentials.</summary>
    public required Caller? Caller { get; init; }

    /// <summary>The scenario that the call names.</summary>
    public string? Scenario { get; init; }

    public string? InvoiceReference { get; init; }

    public string? ErsReference { get; init; }

    /// <summary>The bill, of sendInvoice.</summary>
    public Subject Subject { get; init; }
}

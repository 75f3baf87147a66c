using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Scenarios;

/// <summary>Which invoices a scenario takes by itself. All that is given must hold.</summary>
public sealed record ScenarioMatch
{
    /// <summary>The id of the terminal that sends it.</summary>
    public TextPattern? Terminal { get; init; }

    public AmountRange? Amount { get; init; }

    public Currency? Currency { get; init; }

    public TextPattern? Title { get; init; }

    public TextPattern? ClientInvoiceId { get; init; }

    /// <summary>Only the first so many invoices that match; null is all of them.</summary>
    public int? Times { get; init; }
}

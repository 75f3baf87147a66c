using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Scenarios;

/// <summary>Which invoices a scenario takes by itself. All given members must match.</summary>
public sealed record ScenarioMatch
{
    /// <summary>The id of the terminal that sends it.</summary>
    public TextPattern? Terminal { get; init; }

    public AmountRange? Amount { get; init; }

    public Currency? Currency { get; init; }

    public TextPattern? Title { get; init; }

    public TextPattern? ClientInvoiceId { get; init; }

    /// <summary>Takes only this many matching invoices, the first ones; null for all of them.</summary>
    public int? Times { get; init; }
}

/// <summary>A range of amounts; a null bound is open.</summary>
public sealed record AmountRange(decimal? Least, bool IncludesLeast, decimal? Most, bool IncludesMost)
{
    public bool Contains(decimal value) =>
        (Least is not { } least || (IncludesLeast ? value >= least : value > least))
        && (Most is not { } most || (IncludesMost ? value <= most : value < most));
}

/// <summary>What a scenario is matched with: an invoice that a terminal sends, as far as it can be read.</summary>
public readonly record struct Subject(string? TerminalId, string? Currency, decimal? Amount, string? Title, string? ClientInvoiceId);

/// <summary>Whether a scenario takes an invoice by itself.</summary>
internal static class Matching
{
    /// <summary>Checks everything except <see cref="ScenarioMatch.Times"/>, which only the store can tell.</summary>
    public static bool Fits(ScenarioMatch match, Subject subject) =>
        match.Terminal?.Matches(subject.TerminalId) != false
        && (match.Amount is not { } amounts || (subject.Amount is { } amount && amounts.Contains(amount)))
        && (match.Currency is not { } currency || currency.Code == subject.Currency)
        && match.Title?.Matches(subject.Title) != false
        && match.ClientInvoiceId?.Matches(subject.ClientInvoiceId) != false;
}

namespace SeqrSandbox.Core.Scenarios;

/// <summary>Whether a scenario takes an invoice by itself.</summary>
internal static class Matching
{
    /// <summary>All but <see cref="ScenarioMatch.Times"/>, which only the store can tell.</summary>
    public static bool Fits(ScenarioMatch match, Subject subject) =>
        match.Terminal?.Matches(subject.TerminalId) != false
        && (match.Amount is not { } amounts || (subject.Amount is { } amount && amounts.Contains(amount)))
        && (match.Currency is not { } currency || currency.Code == subject.Currency)
        && match.Title?.Matches(subject.Title) != false
        && match.ClientInvoiceId?.Matches(subject.ClientInvoiceId) != false;
}

using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>Reads which invoices a scenario takes by itself, and refuses a match that no invoice could meet.</summary>
internal static class MatchReader
{
    private const string CurrencyAllowed = "an ISO 4217 code in capitals, such as SEK";

    public static ScenarioMatch? Read(MapReader file)
    {
        const string Right = "what it takes: terminal, amount, currency, title, clientInvoiceId, times";
        if (file.ReadMap("match", Right) is not { } match)
            return null;
        if (!match.Given.Any())
            match.Errors.Add(
                match.At,
                "a match without anything",
                Right + "; without match a scenario applies when it is named, or the default");
        var terminal = match.Read("terminal", Patterns.ParseId, Patterns.Allowed);
        match.Find("amount");
        var currency = match.Read("currency", ParseCurrency, CurrencyAllowed);
        var read = new ScenarioMatch
        {
            Terminal = terminal,
            Amount = match.Read("amount", text => Amounts.Parse(text, currency), Amounts.Allowed),
            Currency = currency,
            Title = match.Read("title", Patterns.Parse, Patterns.Allowed),
            ClientInvoiceId = match.Read("clientInvoiceId", Patterns.Parse, Patterns.Allowed),
            Times = match.ReadNumber(
                "times",
                Numbers.Whole(1, Numbers.Most, $"a whole number from 1 to {Numbers.Most}; left out for all invoices"),
                "a whole number"),
        };
        match.Finish();
        return read;
    }

    private static Parsed<Currency> ParseCurrency(string text) => Currency.TryFind(text, out var currency)
        ? currency
        : Parsed<Currency>.Wrong(CurrencyAllowed, Nearest.Of(text, Currency.All.Select(known => known.Code)));
}

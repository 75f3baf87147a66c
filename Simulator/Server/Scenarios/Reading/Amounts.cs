using System.Globalization;
using System.Text.RegularExpressions;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>The amounts that a scenario takes: one, all beyond one, or a range.</summary>
internal static partial class Amounts
{
    public const string Allowed = "an amount such as 13.37, \">= 1000\", \"> 5\", \"<= 20\", \"< 20\" or 100..200";

    private static readonly decimal Least = 0.001m;

    public static Parsed<AmountRange> Parse(string text, Currency? currency)
    {
        if (Form().Match(text) is not { Success: true } match)
            return Parsed<AmountRange>.Wrong(Allowed);
        if (Number(match, "first") is not { } first || (match.Groups["last"].Success && Number(match, "last") is null))
            return Parsed<AmountRange>.Wrong($"an amount of at most {Amount.Limit}: no invoice can be of more");
        var last = Number(match, "last");
        if (new[] { first, last ?? 0 }.Any(value => !Fits(value, currency)))
            return Parsed<AmountRange>.Wrong(
                $"an amount with at most {currency?.Decimals ?? 3} decimals, as {currency?.Code ?? "every currency"} "
                    + "has them: no invoice can be of another");
        var range = Range(match.Groups["sign"].Value, first, last);
        if (range.Least > range.Most)
            return Parsed<AmountRange>.Wrong($"the smaller one first: {match.Groups["last"].Value}..{match.Groups["first"].Value}");
        return CanBe(range)
            ? range
            : Parsed<AmountRange>.Wrong("amounts that an invoice can have: more than 0, and at most " + Amount.Limit);
    }

    private static AmountRange Range(string sign, decimal first, decimal? last) => sign switch
    {
        ">=" => new(first, true, null, false),
        ">" => new(first, false, null, false),
        "<=" => new(null, false, first, true),
        "<" => new(null, false, first, false),
        _ => new(first, true, last ?? first, true),
    };

    /// <summary>
    /// Whether the range contains any amount from the smallest of all currencies to the largest that SEQR takes.
    /// </summary>
    private static bool CanBe(AmountRange range) =>
        (range.Most is not { } most || (range.IncludesMost ? most >= Least : most > Least))
        && (range.Least is not { } least || range.IncludesLeast || least < Amount.Limit);

    private static bool Fits(decimal value, Currency? currency) =>
        currency is null ? decimal.Round(value, 3) == value : Amount.Fits(value, currency);

    private static decimal? Number(Match match, string group) =>
        decimal.TryParse(
            match.Groups[group].Value,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value) && value <= Amount.Limit
            ? value
            : null;

    [GeneratedRegex(@"\A(?:(?<sign>>=|>|<=|<)\s*)?(?<first>[0-9]{1,20}(?:\.[0-9]{1,10})?)\z|\A(?<first>[0-9]{1,20}(?:\.[0-9]{1,10})?)\s*\.\.\s*(?<last>[0-9]{1,20}(?:\.[0-9]{1,10})?)\z")]
    private static partial Regex Form();
}

using System.Globalization;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Simulator.Http.Input;

/// <summary>The value of an amount, written as text so that no client rounds it.</summary>
internal static class AmountInput
{
    public static decimal? Parse(string text, Currency? currency) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && value <= Amount.Limit
        && (currency is null || Amount.Fits(value, currency))
            ? value
            : null;

    public static string Allowed(Currency? currency) =>
        $"a number from 0 to {Amount.Limit} with at most {currency?.Decimals ?? 3} decimals, such as 149.99";
}

/// <summary>The message for an unknown currency.</summary>
internal static class CurrencyCode
{
    public const string Allowed = "an ISO 4217 code in capitals, such as SEK";
}

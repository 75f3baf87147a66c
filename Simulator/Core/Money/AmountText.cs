using System.Globalization;

namespace SeqrSandbox.Core.Money;

/// <summary>
/// Amounts for people: with all decimals of the currency, and with grouped thousands. A line may break before the currency and nowhere
/// else. For programs and refusals, an amount's own text keeps the digits that were sent.
/// </summary>
public static class AmountText
{
    private static readonly NumberFormatInfo Numbers = new() { NumberGroupSeparator = "\u00a0", NumberDecimalSeparator = "." };

    public static string Of(Amount amount) => Of(amount.Value, amount.Currency);

    /// <summary>Whole units of any currency.</summary>
    public static string OfWhole(int units) => units.ToString("N0", Numbers);

    /// <param name="value">Any number. One that is no amount of the currency keeps its digits.</param>
    /// <param name="currency">Its currency.</param>
    public static string Of(decimal value, Currency currency) =>
        $"{(Amount.Fits(value, currency) ? value.ToString($"N{currency.Decimals}", Numbers) : value.ToString(Numbers))} {currency.Code}";
}

using System.Globalization;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Simulator.Pages.Wallet;

/// <summary>Amounts for people: with all decimals of the currency, and with grouped thousands.</summary>
internal static class MoneyText
{
    private const string Space = "\u00a0";

    private static readonly NumberFormatInfo Numbers = new() { NumberGroupSeparator = Space, NumberDecimalSeparator = "." };

    public static string Of(Amount amount) => Text(amount.Value, amount.Currency);

    /// <summary>The amount of a row as the merchant sent it; null if it sent none.</summary>
    public static string? Of(AmountDraft? amount, Currency bill)
    {
        if (amount is not { Value: { } value } written)
            return null;
        if (string.IsNullOrEmpty(written.Currency))
            return Text(value, bill);
        return Currency.TryFind(written.Currency, out var own)
            ? Text(value, own)
            : value.ToString(CultureInfo.InvariantCulture) + Space + written.Currency;
    }

    private static string Text(decimal value, Currency currency) =>
        (Amount.Fits(value, currency) ? value.ToString($"N{currency.Decimals}", Numbers) : value.ToString(Numbers)) + Space + currency.Code;
}

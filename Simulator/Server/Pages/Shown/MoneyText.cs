using System.Globalization;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Simulator.Pages.Shown;

/// <summary>Amounts on pages.</summary>
internal static class MoneyText
{
    public static string Of(Amount amount) => AmountText.Of(amount);

    /// <summary>The amount of a row as the merchant sent it; null if it sent none.</summary>
    public static string? Of(AmountDraft? amount, Currency bill)
    {
        if (amount is not { Value: { } value } written)
            return null;
        if (string.IsNullOrEmpty(written.Currency))
            return AmountText.Of(value, bill);
        return Currency.TryFind(written.Currency, out var own)
            ? AmountText.Of(value, own)
            : $"{value.ToString(CultureInfo.InvariantCulture)} {written.Currency}";
    }
}

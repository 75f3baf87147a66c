using System.Globalization;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Core.Bills;

/// <summary>Checks that a caller's amount is well formed (49) and may be charged (11).</summary>
internal static class AmountRules
{
    /// <summary>The currency of a well-formed amount.</summary>
    /// <param name="name">The name that the refusal gives the amount.</param>
    /// <param name="sent">The amount.</param>
    public static Outcome<Currency> CurrencyOf(string name, AmountDraft sent)
    {
        if (sent.Value is not { } value)
            return Wrong($"The {name} has no value that is a decimal number.");
        if (string.IsNullOrEmpty(sent.Currency))
            return Wrong($"The {name} has no currency.");
        if (!Currency.TryFind(sent.Currency, out var currency))
            return Wrong($"The currency of the {name} is {Refusal.Quote(sent.Currency)}, which is no code of ISO 4217 in use.");
        return Amount.Fits(value, currency)
            ? currency
            : Wrong($"The {name} is {Text(value)} {currency}, and {currency} has {currency.Decimals} decimals.");
    }

    public static Outcome<Amount> Bounded(string name, decimal value, Currency currency) => value is <= 0 or > Amount.Limit
        ? ResultCode.RejectedAmount.Because(
            $"The {name} is {Text(value)} {currency}; it has to be more than 0 and at most {Text(Amount.Limit)}.")
        : Amount.Of(value, currency);

    public static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    public static Refusal Wrong(string reason) => ResultCode.InvalidInvoiceData.Because(reason);
}

using System.Globalization;

namespace SeqrSandbox.Core.Money;

/// <summary>
/// An amount of money. The value keeps the digits it was sent with (<c>149.90</c> stays so), and never has more
/// significant decimals than its currency.
/// </summary>
public readonly record struct Amount
{
    /// <summary>The largest amount allowed. A million of them can be summed in minor units.</summary>
    public const decimal Limit = 999_999_999m;

    private Amount(decimal value, Currency currency) => (Value, Currency) = (value, currency);

    public decimal Value { get; }

    public Currency Currency { get; }

    /// <summary>The amount in the currency's smallest unit, as accounts keep it: 14990 for 149.90 SEK.</summary>
    public long Minor => (long)(Value * Scale(Currency));

    /// <exception cref="ArgumentException">More decimals than the currency has, or beyond the limit.</exception>
    public static Amount Of(decimal value, Currency currency) =>
        Fits(value, currency) && Math.Abs(value) <= Limit
            ? new(value, currency)
            : throw new ArgumentException($"{value.ToString(CultureInfo.InvariantCulture)} is not an amount in {currency}.", nameof(value));

    public static Amount OfMinor(long minor, Currency currency) => new(minor / Scale(currency), currency);

    /// <summary>Whether a value can be an amount in this currency. Trailing zeros do not count.</summary>
    public static bool Fits(decimal value, Currency currency) =>
        decimal.Truncate(value) == value || decimal.Round(value, currency.Decimals) == value;

    public override string ToString() => $"{Value.ToString(CultureInfo.InvariantCulture)} {Currency}";

    private static decimal Scale(Currency currency) =>
        currency.Decimals switch { 0 => 1m, 2 => 100m, 3 => 1000m, _ => throw new NotSupportedException() };
}

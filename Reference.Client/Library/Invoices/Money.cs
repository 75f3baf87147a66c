namespace Reference.Client;

/// <summary>An amount of money. Amounts of different currencies cannot be added or compared.</summary>
public sealed record Money : IComparable<Money>
{
    /// <summary>Creates an amount.</summary>
    /// <param name="value">The value in the currency's main unit (kronor, not öre).</param>
    /// <param name="currency">The ISO 4217 code, three capital letters.</param>
    /// <exception cref="ArgumentException">The currency is not three capital letters.</exception>
    public Money(decimal value, string currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
            throw new ArgumentException($"A currency is an ISO 4217 code such as SEK; this is '{currency}'.", nameof(currency));
        (Value, Currency) = (value, currency);
    }

    /// <summary>The value in the currency's main unit.</summary>
    public decimal Value { get; }

    /// <summary>The ISO 4217 code.</summary>
    public string Currency { get; }

    /// <summary>Adds two amounts of one currency.</summary>
    public static Money operator +(Money left, Money right) => new(left.Value + Other(left, right), left.Currency);

    /// <summary>Subtracts an amount of the same currency.</summary>
    public static Money operator -(Money left, Money right) => new(left.Value - Other(left, right), left.Currency);

    /// <summary>Compares two amounts of one currency.</summary>
    public static bool operator <(Money left, Money right) => left.Value < Other(left, right);

    /// <summary>Compares two amounts of one currency.</summary>
    public static bool operator >(Money left, Money right) => left.Value > Other(left, right);

    /// <summary>Compares two amounts of one currency.</summary>
    public static bool operator <=(Money left, Money right) => left.Value <= Other(left, right);

    /// <summary>Compares two amounts of one currency.</summary>
    public static bool operator >=(Money left, Money right) => left.Value >= Other(left, right);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public int CompareTo(Money? other) => other is null ? 1 : Value.CompareTo(Other(this, other));

    /// <summary>Adds an amount of the same currency.</summary>
    /// <param name="other">The amount to add.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public Money Add(Money other) => this + other;

    /// <summary>Subtracts an amount of the same currency.</summary>
    /// <param name="other">The amount to subtract.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public Money Subtract(Money other) => this - other;

    /// <summary>Formats value and currency, for example <c>990 SEK</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Value} {Currency}";

    private static decimal Other(Money left, Money right) => left.Currency == right.Currency
        ? right.Value
        : throw new InvalidOperationException($"{left.Currency} and {right.Currency} do not mix.");
}

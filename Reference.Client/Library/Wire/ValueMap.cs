using System.Globalization;
using System.Xml;

namespace Reference.Client.Wire;

/// <summary>Maps values to and from XML Schema's text forms. An unreadable value counts as missing, as it does for SEQR.</summary>
internal static class ValueMap
{
    public static WireAmount? ToWire(this Money? money) =>
        money is null ? null : new() { Currency = money.Currency, Value = XmlConvert.ToString(money.Value) };

    public static Money? ToMoney(this WireAmount? amount) =>
        Decimal(amount?.Value) is { } value && amount?.Currency is { Length: 3 } currency && currency.All(char.IsAsciiLetterUpper)
            ? new(value, currency)
            : null;

    public static string? Text(decimal? number) => number is { } n ? XmlConvert.ToString(n) : null;

    public static decimal? Decimal(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public static string? Text(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    // The contract says that a time without a zone is UTC, not the machine's local time.
    public static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    public static string? Seconds(TimeSpan? span) => span is { } s ? XmlConvert.ToString((long)s.TotalSeconds) : null;
}

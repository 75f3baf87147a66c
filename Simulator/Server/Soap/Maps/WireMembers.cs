using System.Globalization;
using System.Xml;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Soap;

/// <summary>
/// Reads and writes scalars, as leniently as the original. A missing number is 0 or absent; an unreadable value counts
/// as absent. Source: docs/protocol.md, "Tolerance of requests".
/// </summary>
internal static class WireMembers
{
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static string? Text(this WireElement element, string name) => element.Member(name)?.Text;

    public static decimal? Decimals(this WireElement element, string name) => element.Member(name)?.Decimals();

    public static long? Long(this WireElement element, string name) => element.Member(name)?.Long();

    /// <summary>A missing or unreadable xs:int is 0.</summary>
    public static int Int(this WireElement element, string name) =>
        element.Long(name) is { } value and >= int.MinValue and <= int.MaxValue ? (int)value : 0;

    /// <summary>A dateTime without a zone is UTC.</summary>
    public static DateTimeOffset? Instant(this WireElement element, string name) => element.Member(name)?.Instant();

    /// <summary>
    /// The trimmed text as a number; null if it is not a number, or has more digits than a decimal keeps.
    /// </summary>
    public static decimal? Decimals(this WireElement element) =>
        decimal.TryParse(element.Text.AsSpan().Trim(), Decimal, CultureInfo.InvariantCulture, out var value)
        && IsExact(element.Text.AsSpan().Trim())
            ? value
            : null;

    /// <summary>Parsing silently rounds a longer number. Leading and trailing zeros do not count.</summary>
    private static bool IsExact(ReadOnlySpan<char> number)
    {
        const int mostDigits = 28;
        if (number.Length <= mostDigits)
            return true;
        var significant = (number.Contains('.') ? number.TrimEnd('0') : number).TrimStart("+-0.");
        return significant.Length - (significant.Contains('.') ? 1 : 0) <= mostDigits;
    }

    /// <inheritdoc cref="Decimals(WireElement)"/>
    public static long? Long(this WireElement element) =>
        long.TryParse(element.Text.AsSpan().Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>The text as a dateTime; null if it is not one.</summary>
    public static DateTimeOffset? Instant(this WireElement element)
    {
        if (element.Text.Trim() is not { Length: > 0 } text)
            return null;
        try
        {
            var local = XmlConvert.ToDateTime(text, XmlDateTimeSerializationMode.RoundtripKind);
            return local.Kind == DateTimeKind.Unspecified
                ? new DateTimeOffset(local, TimeSpan.Zero)
                : XmlConvert.ToDateTimeOffset(text);
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    public static void WriteMember(this XmlWriter writer, string name, string? value)
    {
        if (value is null)
            return;
        writer.WriteStartElement(name);
        WriteText(writer, value);
        writer.WriteEndElement();
    }

    public static void WriteMember(this XmlWriter writer, string name, long? value) =>
        writer.WriteMember(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Decimals keep the digits they were sent with, and never have an exponent.</summary>
    public static void WriteMember(this XmlWriter writer, string name, decimal? value) =>
        writer.WriteMember(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>With milliseconds and offset.</summary>
    public static void WriteMember(this XmlWriter writer, string name, DateTimeOffset? value) =>
        writer.WriteMember(name, value?.ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture));

    /// <summary>Writes a carriage return as a character reference: readers turn a bare one into a line feed.</summary>
    private static void WriteText(XmlWriter writer, string text)
    {
        var start = 0;
        for (int end; (end = text.IndexOf('\r', start)) >= 0; start = end + 1)
        {
            writer.WriteString(text[start..end]);
            writer.WriteCharEntity('\r');
        }

        writer.WriteString(start == 0 ? text : text[start..]);
    }
}

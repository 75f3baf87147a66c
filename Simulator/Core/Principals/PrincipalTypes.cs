namespace SeqrSandbox.Core.Principals;

/// <summary>
/// The types by which calls name principals. RESELLERUSER, RESELLERID, SUBSCRIBERMSISDN and SUBSCRIBERID are those of clients in the field.
/// </summary>
public static class PrincipalTypes
{
    public const string Terminal = "TERMINALID";

    public const string ResellerUser = "RESELLERUSER";

    public const string Reseller = "RESELLERID";

    /// <summary>A payer by its id in the sandbox.</summary>
    public const string Customer = "CUSTOMERID";

    /// <summary>A payer by the phone number.</summary>
    public const string Phone = "SUBSCRIBERMSISDN";

    /// <summary>The same, as answers name the phone that was topped up.</summary>
    public const string Subscriber = "SUBSCRIBERID";

    public const string All = $"{Terminal}, {ResellerUser}, {Reseller}, {Customer}, {Phone} or {Subscriber}";

    public const string OfPayers = $"{Customer}, {Phone} or {Subscriber}";

    public static bool IsOfPayers(string? type) => type is Customer or Phone or Subscriber;
}

/// <summary>A phone number as calls send it.</summary>
public static class PhoneNumber
{
    private const int FewestDigits = 5;
    private const int MostDigits = 15;

    /// <summary>Its digits in international form; null if it is no number. A plus or two zeros in front are left out.</summary>
    public static string? Digits(string text)
    {
        var digits = text.StartsWith('+') ? text[1..] : text.StartsWith("00", StringComparison.Ordinal) ? text[2..] : text;
        return digits.Length is >= FewestDigits and <= MostDigits && digits.All(char.IsAsciiDigit) ? digits : null;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace SeqrSandbox.Core.Findings;

/// <summary>
/// Recognizes a number that a program made of a binary float, or wrote with an exponent, and says which stacks write so. Source:
/// docs/client-stacks.md.
/// </summary>
public static partial class NumberShape
{
    // A sum of a thousand amounts, as 64-bit floats, is nearer to what is meant than this.
    private const decimal Dust = 0.0000000001m;
    private const int MostDigits = 28;

    private const string See = " See " + ClientLibrary.Document + ".";

    /// <summary>A sentence on a number that cannot be read; empty if its shape says nothing.</summary>
    public static string WhyUnreadable(string text, ClientLibrary? caller) => Exponent().Match(text) switch
    {
        { Success: true } match => $" It has an exponent, as {caller?.Name ?? Writers(match)} writes it: send plain digits.{See}",
        _ when IsExpansion(text) =>
            $" It is a binary float written out, as Java's BigDecimal(double) and Python's Decimal(float) are: make it of a text.{See}",
        _ => "",
    };

    /// <summary>A sentence on an amount with more decimals than its currency has; empty if its shape says nothing.</summary>
    public static string WhyLong(decimal value, int decimals, ClientLibrary? caller)
    {
        var (number, meant) = (Read(value), Math.Round(value, decimals));
        var (bits, writer) =
            (float)number == number && (float)Read(meant) == (float)number ? (32, "KDSoap")
            : Math.Abs(value - meant) <= Dust * Math.Max(1, Math.Abs(meant)) ? (64, "JavaScript, Python, Java or .NET")
            : (0, "");
        return bits == 0
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $" It is {meant} as a {bits}-bit float, as {caller?.Name ?? writer} writes it: calculate with decimals.{See}");
    }

    // The conversion of a decimal is not exact to the last digit; that of a text is.
    private static double Read(decimal value) =>
        double.Parse(value.ToString(CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Writers(Match match)
    {
        var (fraction, sign, digits) = (match.Groups["fraction"].Value, match.Groups["sign"].Value, match.Groups["digits"].Value);
        return match.Groups["e"].Value == "e"
            ? digits[0] == '0' ? "Python, Perl or C++ (KDSoap, from a million on)" : "JavaScript, Python or Perl"
            : (fraction, sign) switch
            {
                (".0", "+") => "PHP",
                (not "", not "+") => "Java's double or PHP",
                (not "", _) => "PHP, Java's BigDecimal (Axis) or .NET's double",
                _ => "Java's BigDecimal (Axis) or .NET's double",
            };
    }

    /// <summary>Whether a number has more digits than anybody writes, and is exactly what a binary float holds.</summary>
    private static bool IsExpansion(string text) =>
        text.Length is > MostDigits and < 80
        && Plain().IsMatch(text)
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number.ToString("F60", CultureInfo.InvariantCulture).TrimEnd('0') == text.TrimStart('+').TrimEnd('0');

    [GeneratedRegex(@"\A[+-]?[0-9]+(?<fraction>\.[0-9]+)?(?<e>[eE])(?<sign>[+-]?)(?<digits>[0-9]{1,3})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Exponent();

    [GeneratedRegex(@"\A[+-]?[0-9]+\.[0-9]+\z")]
    private static partial Regex Plain();
}

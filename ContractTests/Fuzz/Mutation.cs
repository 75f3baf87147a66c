using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SeqrSandbox.ContractTests.Fuzz;

/// <summary>
/// Ways to spoil a message: its values, its elements, its letters, its bytes. All choices come from the random numbers
/// given.
/// </summary>
internal static partial class Mutation
{
    private static readonly string[] Values =
    [
        "", " ", "0", "-1", "1", "NaN", "INF", "1e999", "0x10", "1,5", "1.5", ".5", "00000000000000000000000001",
        "2147483648", "-9223372036854775809",
        "79228162514264337593543950336", "0.00000000000000000000000000001", "true", "null", "SEK", "sek", "XXX", "EUR",
        "PAID", "issued", "TERMINALID",
        "2026-02-30T25:61:61", "2026-11-22", "9999-12-31T23:59:59.9999999+14:00", "0000-00-00", "&lt;script&gt;",
        "&#x9;&#xD;&#xA;", "]]&gt;", "'; DROP TABLE invoices; --",
        "../../etc/passwd", "%00", "\u202Egnp.exe", "\U0001F4B3", "e\u0301", "&#x10FFFF;", "Å", "{0}", "${x}", "$1", "\\", "%s%n", "=1+1",
    ];

    /// <summary>A message spoiled once to five times.</summary>
    public static byte[] Spoil(string message, Random random)
    {
        for (var times = random.Next(1, 6); times > 0; times--)
            message = SpoilText(message, random);
        var bytes = Encode(message, random);
        return random.Next(4) == 0 ? SpoilBytes(bytes, random) : bytes;
    }

    private static string SpoilText(string message, Random random)
    {
        var elements = Element().Matches(message);
        if (elements.Count == 0)
            return message;
        var element = elements[random.Next(elements.Count)];
        var other = elements[random.Next(elements.Count)];
        return random.Next(12) switch
        {
            0 or 1 or 2 => Replace(message, element.Groups["text"], Value(random)),
            3 => Replace(message, element, ""),
            4 => Replace(message, element, element.Value + element.Value),
            5 => Replace(message, element, element.Value + other.Value),
            6 => Replace(message, element.Groups["name"], other.Groups["name"].Value),
            7 => message.Insert(random.Next(message.Length + 1), Junk(random)),
            8 => Replace(message, element, $"<{element.Groups["name"].Value}>{other.Value}</{element.Groups["name"].Value}>"),
            9 => Replace(
                message,
                element,
                element.Value.Replace(
                    "<" + element.Groups["name"].Value,
                    $"<x:{element.Groups["name"].Value} xmlns:x=\"urn:other\"",
                    StringComparison.Ordinal)),
            10 => message[..random.Next(message.Length + 1)],
            _ => Replace(message, element.Groups["text"], new string((char)random.Next('A', 'Z' + 1), 1 << random.Next(14))),
        };
    }

    private static string Value(Random random) => random.Next(4) switch
    {
        0 => random.NextInt64().ToString(CultureInfo.InvariantCulture),
        1 => (random.NextDouble() * Math.Pow(10, random.Next(-8, 20))).ToString("R", CultureInfo.InvariantCulture),
        _ => Values[random.Next(Values.Length)],
    };

    private static string Junk(Random random) => random.Next(8) switch
    {
        0 => "<!-- -->",
        1 => "<?php echo 1; ?>",
        2 => "<![CDATA[<x>]]>",
        3 => "<!DOCTYPE x [<!ENTITY a \"a\">]>&a;",
        4 => "</context>",
        5 => "&nbsp;",
        6 => ((char)random.Next(0, 0x10000)).ToString(),
        _ => string.Concat(Enumerable.Repeat("<a>", random.Next(1, 200))),
    };

    private static byte[] Encode(string message, Random random) => random.Next(10) switch
    {
        0 => Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(message)).ToArray(),
        1 => Encoding.BigEndianUnicode.GetBytes(message),
        2 => Encoding.Latin1.GetBytes(message),
        3 => Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(message)).ToArray(),
        _ => Encoding.UTF8.GetBytes(message),
    };

    private static byte[] SpoilBytes(byte[] bytes, Random random)
    {
        for (var times = random.Next(1, 20); times > 0 && bytes.Length > 0; times--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private static string Replace(string message, Capture place, string with) =>
        string.Concat(message.AsSpan(0, place.Index), with, message.AsSpan(place.Index + place.Length));

    // An element without children.
    [GeneratedRegex(@"<(?<name>[A-Za-z]\w*)>(?<text>[^<]*)</\k<name>>")]
    private static partial Regex Element();
}

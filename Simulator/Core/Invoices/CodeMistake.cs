using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Invoices;

/// <summary>
/// Explains to a developer why SEQR's app does not read a text as a code. Most mistakes come from a URL class that
/// rewrites a right code: docs/link.md.
/// </summary>
public static class CodeMistake
{
    private const int LongestMeant = 500;
    private const int LongestEcho = 40;
    private const string Beginnings = "a QR code begins with HTTP:// in capitals, a link with seqr://, seqr-demo:// "
        + "or seqr-debug:// in small letters.";

    /// <summary>All mistakes, in sentences; null if the text is a code or a link.</summary>
    public static string? Of(string text) =>
        QrCode.TryReadInvoice(text, out _) || QrCode.TryReadTill(text, out _) || ServiceCode.TryRead(text, out _)
            || text.Trim() == ServiceCode.Cancel ? null : string.Join(' ', In(text.Trim()));

    /// <summary>The invoice that a wrong text was meant for; null if it names none, or if the text is right.</summary>
    public static InvoiceReference? InvoiceMeant(string? text) =>
        NameMeant(text) is ['R' or 'r', .. var digits] && QrCode.IsReference(digits) && Of(text!) is not null ? new(digits) : null;

    /// <summary>
    /// Whether a wrong text was derived from a SEQR code, rather than from some other code that people scan.
    /// </summary>
    public static bool WasMeantForSeqr(string text) =>
        InvoiceMeant(text) is not null || (NameMeant(text) is ['Q' or 'q', .. var id] && SeqrId.IsValid(id));

    private static string? NameMeant(string? text) =>
        text is { Length: <= LongestMeant } ? text.Trim().TrimEnd('/').Split('/')[^1].Split('?', '#')[0] : null;

    private static IEnumerable<string> In(string code)
    {
        var end = code.IndexOf("://", StringComparison.Ordinal);
        if (end < 0)
            return [InName(code) is { } wrong && code is ['R' or 'r' or 'Q' or 'q', ..] ? wrong : InBareText(code)];
        var address = code[(end + 3)..].Split('/', 2);
        return new[] { InScheme(code[..end]), InHost(address[0]), InName(address is [_, var name] ? name : "") }.OfType<string>();
    }

    private static string InBareText(string code) =>
        code.StartsWith("HTTP%3A", StringComparison.OrdinalIgnoreCase) || code.StartsWith("seqr%3A", StringComparison.OrdinalIgnoreCase)
            ? "The text is percent-encoded: it has to be decoded once more."
            : "A bill's code is HTTP://SEQR.SE/R and 17 digits, a till's HTTP://SEQR.SE/Q and its id; a link begins with seqr:// instead.";

    private static string? InScheme(string scheme) => scheme switch
    {
        _ when QrCode.Schemes.Contains(scheme) => null,
        _ when scheme.Contains(':') => $"There are two schemes, {Echo(scheme)}: seqr takes the place of HTTP, and "
            + "does not stand before it.",
        _ when scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase) =>
            $"The scheme is {scheme}: {Beginnings} A URL class makes http of HTTP, and that of Node.js ignores a scheme set afterwards.",
        _ => $"The scheme is {Echo(scheme)}: {Beginnings}",
    };

    private static string? InHost(string host)
    {
        if (host.Equals(QrCode.Host, StringComparison.OrdinalIgnoreCase))
            return null;
        return host.Split(':') is [var name, var port] && name.Equals(QrCode.Host, StringComparison.OrdinalIgnoreCase)
            ? $"A port is given, {Echo(port)}: a code has none, and UriBuilder of .NET adds it to a link."
            : $"The host is {(host.Length == 0 ? "missing" : Echo(host))}: it has to be {QrCode.Host}.";
    }

    private static string? InName(string name) => name switch
    {
        ['R', .. var digits] when QrCode.IsReference(digits) => null,
        ['Q', .. var id] when SeqrId.IsValid(id) => null,
        _ when name.IndexOfAny(['?', '#', '/']) is > 0 and var end => "Nothing may follow the reference or the id; "
            + $"here follows {Echo(name[end..])}.",
        ['r' or 'q', ..] =>
            $"The letter before the reference or the id is {name[0]}: it has to be a capital "
                + $"{char.ToUpperInvariant(name[0])}. The text was lower-cased as a whole.",
        ['R', ..] => "R is followed by the digits of an invoice reference, and by nothing else.",
        ['Q', ..] => $"Q is followed by the SEQR id of a till: at most {SeqrId.MostLetters} letters and digits.",
        _ => $"After {QrCode.Host}/ follows R with an invoice reference, or Q with the SEQR id of a till.",
    };

    private static string Echo(string text) => text.Length <= LongestEcho ? text : text[..LongestEcho] + "…";
}

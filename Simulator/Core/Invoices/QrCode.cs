using System.Diagnostics.CodeAnalysis;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Invoices;

/// <summary>
/// The texts of SEQR's QR codes, for an invoice (R) and for a point of sale (Q), and the links derived from them.
/// </summary>
public static class QrCode
{
    internal const string Host = "SEQR.SE";

    private const int MostDigits = 39;

    /// <summary>The schemes of codes and links. Phones compare a link's scheme case-sensitively.</summary>
    internal static readonly string[] Schemes = ["HTTP", "seqr", "seqr-demo", "seqr-debug"];

    public static string Of(InvoiceReference reference) => $"HTTP://{Host}/R{reference}";

    /// <summary>The link that opens the SEQR app at an invoice: the text of its code with another scheme.</summary>
    public static string LinkOf(InvoiceReference reference) => $"seqr://{Host}/R{reference}";

    /// <summary>The reference in a scanned text: a QR code, a seqr:, seqr-demo: or seqr-debug: link, or R and the digits alone.</summary>
    public static bool TryReadInvoice(string? text, [NotNullWhen(true)] out InvoiceReference? reference)
    {
        reference = NameIn(text) is ['R', .. var digits] && IsReference(digits) ? new(digits) : null;
        return reference is not null;
    }

    /// <summary>The text of a till's static code.</summary>
    public static string OfTill(string seqrId) => $"HTTP://{Host}/Q{seqrId}";

    /// <summary>The SEQR id in a scanned text: a static QR code, a link made of it, or Q and the id alone.</summary>
    public static bool TryReadTill(string? text, [NotNullWhen(true)] out string? seqrId)
    {
        seqrId = NameIn(text) is ['Q', .. var id] && SeqrId.IsValid(id) ? id : null;
        return seqrId is not null;
    }

    internal static bool IsReference(string digits) => digits.Length is > 0 and <= MostDigits && digits.All(char.IsAsciiDigit);

    /// <summary>
    /// The part after the host, or the whole text if it was typed by hand; null if the host is another one, or is
    /// written in another way.
    /// </summary>
    internal static string? NameIn(string? text)
    {
        var code = text?.Trim();
        var end = code?.IndexOf("://", StringComparison.Ordinal) ?? -1;
        if (end < 0)
            return code;
        var address = code![(end + 3)..];
        return Schemes.Contains(code[..end]) && address.StartsWith(Host + "/", StringComparison.OrdinalIgnoreCase)
            ? address[(Host.Length + 1)..]
            : null;
    }
}

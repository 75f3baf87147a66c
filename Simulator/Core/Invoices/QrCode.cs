using System.Diagnostics.CodeAnalysis;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Invoices;

/// <summary>The texts of SEQR's QR codes: of an invoice (R) and of a point of sale (Q).</summary>
public static class QrCode
{
    private const string Host = "SEQR.SE/";

    public static string Of(InvoiceReference reference) => $"HTTP://{Host}R{reference}";

    /// <summary>The link that opens the SEQR app at an invoice: the text of its code with another scheme.</summary>
    public static string LinkOf(InvoiceReference reference) => $"seqr://{Host}R{reference}";

    /// <summary>The reference in a scanned text: a QR code, a seqr:, seqr-demo: or seqr-debug: link, or R and the digits alone.</summary>
    public static bool TryReadInvoice(string? text, [NotNullWhen(true)] out InvoiceReference? reference)
    {
        reference = null;
        if (string.IsNullOrWhiteSpace(text))
            return false;
        var code = text.Trim();
        var tail = code[(code.LastIndexOf('/') + 1)..];
        if (tail.Length is < 2 or > 40 || char.ToUpperInvariant(tail[0]) != 'R' || !tail.AsSpan(1).ContainsOnlyDigits())
            return false;
        reference = new(tail[1..]);
        return true;
    }

    /// <summary>The text of a till's static code.</summary>
    public static string OfTill(string seqrId) => $"HTTP://{Host}Q{seqrId}";

    /// <summary>The SEQR id in a scanned text: a static QR code or a link made of it.</summary>
    public static bool TryReadTill(string? text, [NotNullWhen(true)] out string? seqrId)
    {
        seqrId = null;
        if (string.IsNullOrWhiteSpace(text))
            return false;
        var code = text.Trim();
        var tail = code[(code.LastIndexOf('/') + 1)..];
        if (tail.Length < 2 || char.ToUpperInvariant(tail[0]) != 'Q' || !SeqrId.IsValid(tail[1..]))
            return false;
        seqrId = tail[1..];
        return true;
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}

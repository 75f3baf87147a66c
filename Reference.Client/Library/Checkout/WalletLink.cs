using Reference.Client.Codes;

namespace Reference.Client.Checkout;

/// <summary>The link that opens a bill in the wallet on the same phone.</summary>
public static class WalletLink
{
    /// <summary>The link with which a page of an External service lets the payer leave.</summary>
    public const string Leave = "SEQR-ACTION://WIZARD/CANCEL";

    private const string Beginning = "HTTP://SEQR.SE/";

    /// <summary>
    /// Replaces only the scheme of a QR code's text: <c>HTTP://SEQR.SE/R…</c> becomes <c>seqr://SEQR.SE/R…</c>. Pass the text exactly
    /// as SEQR sent it. A URL class changes the text, and the result does not open the wallet.
    /// </summary>
    /// <param name="qrCode">
    /// The text of the QR code: <c>HTTP://SEQR.SE/</c>, then <c>R</c> and the invoice reference, or <c>Q</c> and the SEQR id; or one that
    /// <see cref="ServiceCode"/> makes.
    /// </param>
    /// <param name="scheme"><c>seqr</c>, <c>seqr-demo</c> or <c>seqr-debug</c>.</param>
    /// <returns>The link.</returns>
    /// <exception cref="ArgumentException">The text is not a SEQR QR code, or the scheme is not one of the three.</exception>
    public static string From(string qrCode, string scheme = "seqr")
    {
        ArgumentNullException.ThrowIfNull(qrCode);
        if (!IsScheme(scheme))
            throw new ArgumentException($"The scheme is '{scheme}'; it has to be seqr, seqr-demo or seqr-debug.", nameof(scheme));
        if (!qrCode.StartsWith(ServiceCode.Beginning, StringComparison.Ordinal)
            && (!qrCode.StartsWith(Beginning, StringComparison.Ordinal) || !IsName(qrCode[Beginning.Length..])))
        {
            throw new ArgumentException(
                $"'{qrCode}' is no QR code of SEQR: pass the invoiceQRCode as it was sent, not through a URL class.", nameof(qrCode));
        }

        return scheme + qrCode["HTTP".Length..];
    }

    internal static bool IsScheme(string? scheme) => scheme is "seqr" or "seqr-demo" or "seqr-debug";

    private static bool IsName(string name) => name switch
    {
        ['R', .. { Length: > 0 } reference] => reference.All(char.IsAsciiDigit),
        ['Q', .. { Length: > 0 } seqrId] => seqrId.All(char.IsAsciiLetterOrDigit),
        _ => false,
    };
}

namespace Reference.Client.Checkout;

/// <summary>The link that opens a bill in the wallet on the same phone.</summary>
public static class WalletLink
{
    private const string Beginning = "HTTP://SEQR.SE/";

    /// <summary>
    /// Replaces the scheme of a QR code's text, and nothing else: <c>HTTP://SEQR.SE/R…</c> becomes <c>seqr://SEQR.SE/R…</c>. The
    /// code has to be the text that SEQR sent: a URL class changes it, and what it makes of it opens no wallet.
    /// </summary>
    /// <param name="qrCode">The text of the QR code: <c>HTTP://SEQR.SE/</c>, <c>R</c> and the invoice reference, or <c>Q</c> and the SEQR id.</param>
    /// <param name="scheme"><c>seqr</c>, <c>seqr-demo</c> or <c>seqr-debug</c>.</param>
    /// <returns>The link.</returns>
    /// <exception cref="ArgumentException">The text is no QR code of SEQR, or the scheme is none of the three.</exception>
    public static string From(string qrCode, string scheme = "seqr")
    {
        ArgumentNullException.ThrowIfNull(qrCode);
        if (!IsScheme(scheme))
            throw new ArgumentException($"The scheme is '{scheme}'; it has to be seqr, seqr-demo or seqr-debug.", nameof(scheme));
        if (!qrCode.StartsWith(Beginning, StringComparison.Ordinal) || !IsName(qrCode[Beginning.Length..]))
            throw new ArgumentException($"'{qrCode}' is no QR code of SEQR: pass the invoiceQRCode as it was sent, not through a URL class.", nameof(qrCode));
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

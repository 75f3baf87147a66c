namespace Reference.Client.Checkout;

/// <summary>The link that opens a bill in the wallet on the same phone.</summary>
public static class WalletLink
{
    /// <summary>
    /// Replaces the scheme of a QR code's text, and nothing else: <c>HTTP://SEQR.SE/R…</c> becomes <c>seqr://SEQR.SE/R…</c>. The
    /// capitals stay, which a parsed URL would not keep.
    /// </summary>
    /// <param name="qrCode">The text of the QR code.</param>
    /// <param name="scheme"><c>seqr</c>, <c>seqr-demo</c> or <c>seqr-debug</c>.</param>
    /// <returns>The link.</returns>
    /// <exception cref="ArgumentException">The text has no scheme.</exception>
    public static string From(string qrCode, string scheme = "seqr")
    {
        ArgumentNullException.ThrowIfNull(qrCode);
        var end = qrCode.IndexOf("://", StringComparison.Ordinal);
        return end > 0 ? scheme + qrCode[end..] : throw new ArgumentException($"'{qrCode}' is no QR code of SEQR.", nameof(qrCode));
    }
}

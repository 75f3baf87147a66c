namespace SeqrSandbox.Simulator.Pages.Wallet.Bills;

/// <summary>
/// The address to which the app returns after a payment: the merchant's backURL. A web page or an app with a scheme of
/// its own becomes a link. An address that would run in this page, or read this computer, is only shown.
/// </summary>
/// <param name="Text">As the merchant sent it.</param>
/// <param name="Address">The address to link to; null if it must not be a link.</param>
/// <param name="IsApp">Whether it opens an app.</param>
public sealed record BackLink(string Text, string? Address, bool IsApp)
{
    private static readonly string[] Never =
    [
        "about", "blob", "chrome", "chrome-extension", "content", "data", "edge", "feed", "file", "filesystem", "ftp",
        "intent", "jar", "javascript", "jscript", "livescript", "mhtml", "mocha", "moz-extension", "ms-its", "resource",
        "vbscript", "view-source", "wyciwyg",
    ];

    /// <summary>Null if the merchant sent none.</summary>
    public static BackLink? Of(string? url)
    {
        if (string.IsNullOrWhiteSpace(url))
            return null;
        var text = url.Trim();
        var scheme = SchemeOf(text);
        if (scheme is "http" or "https")
            return new(text, Uri.TryCreate(text, UriKind.Absolute, out var web) && web.Host.Length > 0 ? text : null, IsApp: false);
        return new(text, scheme is null || Array.IndexOf(Never, scheme) >= 0 ? null : text, IsApp: true);
    }

    // Browsers skip control characters in a scheme, so a text with one is not treated as an address.
    private static string? SchemeOf(string text)
    {
        var end = text.IndexOf(':', StringComparison.Ordinal);
        return end > 0 && !text.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter)) && char.IsAsciiLetter(text[0])
            && text[..end].All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '-' or '.')
            ? text[..end].ToLowerInvariant()
            : null;
    }
}

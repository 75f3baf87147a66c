using System.Diagnostics.CodeAnalysis;

namespace Reference.Client.Codes;

/// <summary>
/// What the app brings to a page of an External service, in the fragment of its address. Browsers send no fragment: the page itself
/// reads it and passes it on. The order, failure and cancel pages get the token, the success page <c>token_invoiceReference</c>. Only
/// getPaymentStatus tells whether the invoice is paid, because anybody can write an address.
/// </summary>
/// <param name="Token">The key of <see cref="SeqrClient.GetClientSessionInfoAsync"/>.</param>
/// <param name="InvoiceReference">The invoice that was paid; null on the other pages.</param>
public sealed record ServiceFragment(string Token, string? InvoiceReference)
{
    private const int LongestToken = 64;

    /// <summary>Reads a fragment.</summary>
    /// <param name="text">The fragment, with or without its <c>#</c>.</param>
    /// <param name="fragment">The parts; null if the text has another form.</param>
    /// <returns>Whether it could be read.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ServiceFragment? fragment)
    {
        fragment = (text ?? "").TrimStart('#').Split('_') switch
        {
            [var token] when IsToken(token) => new(token, null),
            [var token, { Length: > 0 } reference] when IsToken(token) && reference.All(char.IsAsciiDigit) => new(token, reference),
            _ => null,
        };
        return fragment is not null;
    }

    private static bool IsToken(string text) =>
        text.Length is > 0 and <= LongestToken && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');
}

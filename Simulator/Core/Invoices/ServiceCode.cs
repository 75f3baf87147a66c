using System.Diagnostics.CodeAnalysis;

namespace SeqrSandbox.Core.Invoices;

/// <summary>
/// The text of a code that leads to one of SEQR's other services: <c>HTTP://SEQR.SE/000/invoice?j=…</c>, or a link made
/// of it.
/// </summary>
/// <param name="Service">The name after 000: invoice, wss, ups, or the id of an external service.</param>
/// <param name="Query">What follows the question mark; empty if there is none.</param>
public sealed record ServiceCode(string Service, string Query)
{
    /// <summary>In characters. The largest QR code holds fewer.</summary>
    public const int Longest = 4096;

    /// <summary>The service of paper bills.</summary>
    public const string Invoice = "invoice";

    /// <summary>The service of Instant Checkout.</summary>
    public const string WebShop = "wss";

    /// <summary>The service of Unattended Payments.</summary>
    public const string Machine = "ups";

    /// <summary>The link by which the page of an external service leaves it.</summary>
    public const string Cancel = "SEQR-ACTION://WIZARD/CANCEL";

    private const string Routing = "000/";

    public static bool TryRead(string? text, [NotNullWhen(true)] out ServiceCode? code)
    {
        code = null;
        if (text is not { Length: <= Longest } || QrCode.NameIn(text) is not { } name
            || !name.StartsWith(Routing, StringComparison.Ordinal))
            return false;
        var parts = name[Routing.Length..].Split('?', 2);
        if (parts[0].Length == 0 || !parts[0].All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.'))
            return false;
        code = new(parts[0], parts is [_, var query] ? query : "");
        return true;
    }

    /// <summary>The code as it is printed.</summary>
    public string Text => $"HTTP://{QrCode.Host}/{Routing}{Service}{(Query.Length == 0 ? "" : "?" + Query)}";

    /// <summary>The values of the parameters with this name, as they are written.</summary>
    public IReadOnlyList<string> Values(string name) =>
        [.. Parameters.Where(parameter => parameter.Name == name).Select(parameter => parameter.Value)];

    /// <summary>The parameters as they are written, in order.</summary>
    public IReadOnlyList<(string Name, string Value)> Parameters =>
    [
        .. Query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(
            part => part.Split('=', 2) is [var name, var value] ? (name, value) : (part, "")),
    ];
}

using System.Collections.Immutable;

namespace SeqrSandbox.Core.Journal.Findings;

/// <summary>How a payer's app comes by an invoice: by its QR code, or by a link of the merchant.</summary>
public static class LinkRules
{
    // The text of a code, exactly so, comes from a camera. Opened as a link it looks the same, and is let through.
    private const string CodeText = "HTTP://SEQR.SE/";

    public static ImmutableArray<Finding> Judge(string? code)
    {
        var text = code.AsSpan().Trim();
        var isLink = text.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        return isLink && !text.StartsWith(CodeText, StringComparison.Ordinal)
            ? [FindingCatalogue.LinkNotSeqr.At(null, null, text[..(text.IndexOf(':') + 1)].ToString())]
            : [];
    }
}

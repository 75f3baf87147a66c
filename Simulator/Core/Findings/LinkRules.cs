using System.Collections.Immutable;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Core.Findings;

/// <summary>How a payer's app gets an invoice: by its QR code, or by a link of the merchant.</summary>
public static class LinkRules
{
    // A code's text comes from a camera. A link with the same text looks alike, so it is let through.
    private const string CodeText = "HTTP://SEQR.SE/";

    public static ImmutableArray<Finding> Judge(string? code)
    {
        var text = code?.Trim() ?? "";
        if (IsForBrowsers(text))
            return [FindingCatalogue.LinkNotSeqr.At(null, null, text[..(text.IndexOf(':') + 1)])];
        return text.Contains(':') && CodeMistake.WasMeantForSeqr(text) && CodeMistake.Of(text) is { } mistake
            ? [FindingCatalogue.LinkMalformed.At(null, null, mistake)]
            : [];
    }

    private static bool IsForBrowsers(string text) =>
        (text.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
        && !(text.StartsWith("HTTP:", StringComparison.Ordinal) && text.StartsWith(CodeText, StringComparison.OrdinalIgnoreCase));
}

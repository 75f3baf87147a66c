using SeqrSandbox.Core.Findings;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>receiptDocument: a document is shown to the payer by its mimeType. Without a document nothing is shown.</summary>
internal static class ReceiptRules
{
    public static void Judge(ElementPath receipt, FindingList found)
    {
        if (!receipt.Lacks("receiptData") && !IsShown(receipt.Element.Text("mimeType")))
            found.Add(FindingCatalogue.ReceiptTypeUnknown.At(
                receipt.PathOf("mimeType"), receipt.Element.Member("mimeType")?.Line ?? receipt.Element.Line));
    }

    private static bool IsShown(string? mimeType) =>
        mimeType is not null
        && (mimeType.Contains("html", StringComparison.OrdinalIgnoreCase)
            || mimeType.Contains("xml", StringComparison.OrdinalIgnoreCase)
            || mimeType.Contains("base64", StringComparison.OrdinalIgnoreCase));
}

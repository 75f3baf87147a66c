using SeqrSandbox.Core.Findings;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>
/// receiptDocument: its mimeType decides whether the payer sees the document. Without a document the payer sees
/// nothing.
/// </summary>
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

using SeqrSandbox.Core.Findings;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>invoiceRow: the two members that a certification looks at.</summary>
internal static class RowRules
{
    public static void Judge(Spot row, FindingList found)
    {
        row.Require("itemQuantity", FindingCatalogue.ItemQuantityMissing, found);
        row.Require("itemTotalAmount", FindingCatalogue.ItemTotalAmountMissing, found);
    }
}

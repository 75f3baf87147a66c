using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>
/// invoice: its expected members, and whether its rows add up to its total. An update or a refund needs the total
/// alone.
/// </summary>
internal static class InvoiceRules
{
    public static void Judge(WireRequest call, ElementPath invoice, FindingList found)
    {
        invoice.Require("totalAmount", FindingCatalogue.TotalAmountMissing, found);
        if (call.Operation.Subject == OperationSubject.Bill)
            CheckNew(call.WithoutMode, invoice, found);
        if (invoice.Element.Member("totalAmount") is { } total)
            CheckRows(invoice, total, found);
    }

    private static void CheckNew(AcknowledgmentMode withoutMode, ElementPath invoice, FindingList found)
    {
        if (withoutMode == AcknowledgmentMode.RequireAcknowledgment)
            invoice.Require("acknowledgmentMode", FindingCatalogue.AcknowledgmentModeMissing, found);
        invoice.Require("title", FindingCatalogue.TitleMissing, found);
        invoice.Require("issueDate", FindingCatalogue.IssueDateMissing, found);
        invoice.Require("cashierId", FindingCatalogue.CashierIdMissing, found);
        invoice.Require("footer", FindingCatalogue.FooterMissing, found);
    }

    /// <summary>
    /// Adds up the rows only if each has a total in the same currency. Other rules find what else is wrong with them.
    /// </summary>
    private static void CheckRows(ElementPath invoice, WireElement total, FindingList found)
    {
        if (invoice.Element.Member("invoiceRows") is not { Children: { Count: > 0 } rows } || total.Decimals("value") is not { } billed)
            return;
        var (sum, isComplete, currency) = (0m, true, total.Text("currency"));
        for (int i = 0, number = 0; i < rows.Count; i++)
        {
            if (rows[i] is not { Namespace: "", Name: "invoiceRow" } row)
                continue;
            number++;
            if (row.Member("itemTotalAmount") is not { } amount
                || amount.Decimals("value") is not { } value
                || Math.Abs(value) > Amount.Limit)
            {
                isComplete = false;
            }
            else if (amount.Text("currency") is { } other && other != currency)
            {
                isComplete = false;
                found.Add(FindingCatalogue.RowCurrencyDiffers.At(
                    $"{invoice.PathOf("invoiceRows")}/invoiceRow[{number}]/itemTotalAmount/currency",
                    amount.Member("currency")!.Line, other.Shortened(), currency?.Shortened()));
            }
            else
            {
                sum += value;
            }
        }

        if (isComplete && sum != billed)
            found.Add(FindingCatalogue.RowsNotAddingUp.At(invoice.PathOf("totalAmount"), total.Line, sum, billed));
    }
}

/// <summary>invoiceRow: the two members that a certification checks.</summary>
internal static class RowRules
{
    public static void Judge(ElementPath row, FindingList found)
    {
        row.Require("itemQuantity", FindingCatalogue.ItemQuantityMissing, found);
        row.Require("itemTotalAmount", FindingCatalogue.ItemTotalAmountMissing, found);
    }
}

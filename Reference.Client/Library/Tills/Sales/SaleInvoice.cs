namespace Reference.Client.Tills;

/// <summary>The bill of a sale.</summary>
internal static class SaleInvoice
{
    public static Invoice Of(Sale sale, Purchase? changed = null)
    {
        var purchase = changed ?? sale.Purchase;
        return new()
        {
            Total = purchase.Total,
            Title = purchase.Title,
            ClientInvoiceId = sale.Id,
            Rows = purchase.Rows,
            CashierId = purchase.CashierId,
            Footer = purchase.Footer,
            IssueDate = sale.BilledAt,
            AcknowledgmentMode = sale.AcknowledgmentMode,
        };
    }
}

namespace Reference.Client;

/// <summary>The bill of a purchase, before anybody says how it is to be paid.</summary>
internal static class PurchaseInvoice
{
    public static Invoice ToInvoice(this Purchase purchase, DateTimeOffset billedAt) => new()
    {
        Total = purchase.Total,
        Title = purchase.Title,
        ClientInvoiceId = purchase.OrderId,
        Rows = purchase.Rows,
        CashierId = purchase.CashierId,
        Footer = purchase.Footer,
        IssueDate = billedAt,
    };
}

namespace Reference.Client;

/// <summary>What an answer to getPaymentStatus tells of any bill. A pure function.</summary>
internal static class BillRules
{
    public static T Told<T>(this T bill, PaymentStatus status)
        where T : Bill => bill with
        {
            LastSeen = status.Status,
            InvoiceVersion = status.Version,
            ErsReference = status.Status is InvoiceStatus.Paid ? status.ErsReference ?? status.Receipt?.PaymentReference : null,
            Paid = status.Status is InvoiceStatus.Paid ? status.Receipt?.Invoice?.Total : null,
            LastRefusal = null,
        };
}

namespace Reference.Client.Tills;

/// <summary>What a sale puts into the tills' journals: the payment where it was sold, and each refund where it was given.</summary>
internal static class SaleEntries
{
    public static IEnumerable<(string Journal, JournalEntry Entry)> NotYetJournaled(this Sale sale) =>
        sale.All().Where(line => !sale.Journaled.Contains(line.Entry.Reference!));

    private static IEnumerable<(string Journal, JournalEntry Entry)> All(this Sale sale) =>
        sale.IsPaid ? [(sale.TillId, sale.Payment()), .. sale.CarriedOut()] : [];

    private static JournalEntry Payment(this Sale sale) => new(JournalKind.Sale, sale.BilledAt)
    {
        Reference = sale.ErsReference ?? sale.InvoiceReference,
        TerminalId = sale.TerminalId,
        CashierId = sale.Purchase.CashierId,
        Amount = sale.Paid ?? sale.Purchase.Total,
        SaleId = sale.Id,
    };

    private static IEnumerable<(string Journal, JournalEntry Entry)> CarriedOut(this Sale sale) => sale.Refunds
        .Where(refund => refund.State is RefundState.Done)
        .Select(refund => (refund.Place?.TillId ?? sale.TillId, new JournalEntry(JournalKind.Refund, refund.At)
        {
            Reference = refund.ErsReference ?? $"{sale.Id}/{refund.Id}",
            TerminalId = refund.Place?.TerminalId,
            CashierId = refund.Place?.CashierId,
            Amount = refund.Amount,
            SaleId = sale.Id,
        }));
}

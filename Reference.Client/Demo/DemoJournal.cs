using Reference.Client.Tills;

namespace Reference.Client.Demo;

/// <summary>
/// The journal of sales through the web shop's terminal. The tills have their own journals, and the shop's period
/// counts both. A shop with a database would derive this journal from its orders.
/// </summary>
internal sealed class DemoJournal(ISalesJournal journal, DemoOptions options, TimeProvider clock)
{
    public const string Name = "web";

    public async Task RecordAsync(Bill bill)
    {
        if (bill is { IsPaid: true, ErsReference: { } payment })
            await AppendAsync(JournalKind.Sale, bill, payment, bill.Paid ?? bill.Purchase.Total);
    }

    public async Task RecordAsync(Bill bill, Refund refund)
    {
        if (refund is { State: RefundState.Done, ErsReference: { } reference })
            await AppendAsync(JournalKind.Refund, bill, reference, refund.Amount);
    }

    private Task AppendAsync(JournalKind kind, Bill bill, string reference, Money amount) => journal.AppendAsync(
        Name,
        new(kind, clock.GetUtcNow()) { Reference = reference, Amount = amount, TerminalId = options.Terminal, SaleId = bill.Id },
        CancellationToken.None);
}

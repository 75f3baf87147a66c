using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Simulation;

/// <summary>What callers were answered. Whatever crashes later, the end has to fit it.</summary>
internal sealed class Promises
{
    private readonly List<Invoice> bills = [];
    private readonly List<(string Payment, Refund Refund)> refunds = [];
    private readonly List<InvoiceReference> receipts = [];

    /// <summary>A bill was told as it is.</summary>
    public void Made(Invoice bill) => bills.Add(bill);

    public void Made(string payment, Refund refund) => refunds.Add((payment, refund));

    public void Receipt(InvoiceReference bill) => receipts.Add(bill);

    /// <summary>Nothing has to stay any more.</summary>
    public void Forget()
    {
        bills.Clear();
        refunds.Clear();
        receipts.Clear();
    }

    public async Task Check(IStore store)
    {
        foreach (var told in bills)
            Fits(told, (await store.FindInvoice(told.Reference))?.Value);
        foreach (var (payment, refund) in refunds)
        {
            BrokenFactException.Unless(
                (await store.FindInvoice(new ErsReference(payment)))?.Value.Refunds.Contains(refund) is true,
                Facts.Answers,
                $"The refund {refund.ErsReference} of {refund.Amount} is gone.");
        }

        foreach (var bill in receipts.CountBy(bill => bill))
        {
            var kept = (await store.ListReceipts(bill.Key)).Count;
            BrokenFactException.Unless(
                kept >= bill.Value, Facts.Answers, $"Of {bill.Value} receipts for {bill.Key} {kept} are kept.");
        }
    }

    private static void Fits(Invoice told, Invoice? now)
    {
        BrokenFactException.Unless(now is not null, Facts.Answers, $"{told.Reference} is gone.");
        var fits = now!.Version >= told.Version
            && (now.Version > told.Version || now.Status == told.Status)
            && (told.Payment is null || now.Payment?.ErsReference == told.Payment.ErsReference)
            && told.Refunds.All(now.Refunds.Contains)
            && (told.Payment is not { Acknowledged: true } || now is { Phase: Phase.Paid, Payment.Acknowledged: true })
            && (told.Status != InvoiceStatus.Canceled || now.Status == InvoiceStatus.Canceled);
        BrokenFactException.Unless(fits, Facts.Answers, $"{Text(told)} was told, and the end is {Text(now)}.");
    }

    private static string Text(Invoice bill) =>
        $"{bill.Reference} {bill.Phase} v{bill.Version} {bill.Payment?.ErsReference} {bill.Payment?.Acknowledged}";
}

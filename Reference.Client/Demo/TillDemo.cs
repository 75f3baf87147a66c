using System.Security.Cryptography;
using System.Text;
using Reference.Client.Reconciliation;
using Reference.Client.Tills;
using static Reference.Client.Demo.Watcher;

namespace Reference.Client.Demo;

/// <summary>
/// A till's day: registers the till, makes two sales, refunds one, closes and reconciles the period, and unregisters
/// the till. Prints each step.
/// </summary>
internal sealed class TillDemo(TillOffice office, PaymentPolling polling, SimulatedPayer payer, PeriodClose close)
{
    private static readonly (string What, decimal Price, string Cashier)[] Goods = [("Coffee", 35m, "Alice"), ("Cake", 42.50m, "Bob")];

    public async Task<ExitStatus> RunAsync()
    {
        var till = await office.RegisterAsync($"till-{Guid.NewGuid():N}", "Demo till");
        if (till.State is not TillState.Registered)
            return till.LastRefusal is { } refusal ? DemoResult.NotPaid($"SEQR refused: {refusal}") : DemoResult.Failed(till.Trouble!);
        Print("terminal", till.TerminalId);
        try
        {
            return await WorkAsync(till);
        }
        finally
        {
            var after = await office.UnregisterAsync(till.Id);
            Print("till", after.State.ToString().ToUpperInvariant());
        }
    }

    private async Task<ExitStatus> WorkAsync(Till till)
    {
        var seqrId = "DEMO" + RandomNumberGenerator.GetHexString(8);
        till = await office.AssignSeqrIdAsync(till.Id, seqrId);
        if (till.SeqrId != seqrId)
            return DemoResult.NotPaid($"SEQR refused: {till.LastRefusal}");
        Print("code", till.QrCode);

        var register = await office.OpenAsync(till.Id);
        foreach (var (what, price, cashier) in Goods)
        {
            if (await SellAsync(register, what, new(price, "SEK"), cashier) is var status and not ExitStatus.Paid)
                return status;
        }

        return await close.RunAsync(PeriodScope.Of(till));
    }

    // The first sale gets the shop's own receipt. The last sale is refunded.
    private async Task<ExitStatus> SellAsync(CashRegister register, string what, Money price, string cashier)
    {
        var purchase = new Purchase($"sale-{Guid.NewGuid():N}", what, price) { Rows = [new(what, price)], CashierId = cashier };
        var sale = await register.BillAsync(purchase);
        Print("invoice", sale.InvoiceReference);
        (sale, var trouble) = await polling.RunAsync(
            () => payer.PayByCodeAsync(register.Till.QrCode!), () => register.PollAsync(sale.Id), () => register.CancelAsync(sale.Id));
        if (trouble is not null)
            return DemoResult.Failed(trouble);
        if (sale.State is not SaleState.Paid)
            return DemoResult.Report(sale, sale.State.ToString());

        Print("paid", $"{sale.Paid ?? price}, ersReference {sale.ErsReference}");
        return what == Goods[^1].What
            ? DemoResult.Report(await register.RefundAsync(sale.Id, "refund-1", cashierId: cashier))
            : await GiveReceiptAsync(register, sale);
    }

    private static async Task<ExitStatus> GiveReceiptAsync(CashRegister register, Sale sale)
    {
        var text = $"<p>{sale.Purchase.Title}: {sale.Purchase.Total}</p>";
        var document = new ReceiptDocument("text/html", Encoding.UTF8.GetBytes(text));
        var given = await register.GiveReceiptAsync(sale.Id, document);
        Print("receipt", given.Receipts > 0 ? "given" : $"refused: {given.LastRefusal}");
        return ExitStatus.Paid;
    }
}

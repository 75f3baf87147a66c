using System.Security.Cryptography;
using Reference.Client.Reconciliation;
using Reference.Client.Tills;

namespace Reference.Client.Demo.Certify;

/// <summary>SEQR's certification procedure for a point of sale, step by step; see <see cref="WebShopProcedure"/>.</summary>
internal sealed class TillProcedure(TillOffice office, PeriodDesk periods, Procedure procedure)
{
    public async Task RunAsync()
    {
        var till = await office.RegisterAsync($"till-{Guid.NewGuid():N}", "Demo till");
        Procedure.Expect("1 register", till.LastRefusal, till.Trouble);
        var seqrId = "DEMO" + RandomNumberGenerator.GetHexString(8);
        till = await office.AssignSeqrIdAsync(till.Id, seqrId);
        Procedure.Expect("2 SEQR id", till.LastRefusal);
        Watcher.Print("code", till.QrCode);

        await SellAsync(await office.OpenAsync(till.Id));

        Procedure.Expect("8 period", (await periods.CloseAsync(PeriodScope.Of(till))).Refusal);
        Procedure.Expect("9 unregister", (await office.UnregisterAsync(till.Id)).LastRefusal);
    }

    private async Task SellAsync(CashRegister register)
    {
        var paid = await SellAsync(register, "3 sell");

        var open = await register.BillAsync(Procedure.Tea("open", "Alice"));
        await procedure.LeaveOpenAsync(enough => register.PollAsync(open.Id, enough));
        Procedure.Expect("4 leave open", open, (await register.FindAsync(open.Id))!.State.ToString(), nameof(SaleState.Open));

        Procedure.Expect("5 receipt", (await register.GiveReceiptAsync(paid.Id, Procedure.Receipt(paid.Purchase))).LastRefusal);

        var canceled = await register.BillAsync(Procedure.Tea("cancel", "Alice"));
        await procedure.AskOnceAsync(enough => register.PollAsync(canceled.Id, enough));
        canceled = await register.CancelAsync(canceled.Id);
        Procedure.Expect("6 cancel", canceled, canceled.State.ToString(), nameof(SaleState.Canceled));

        var sold = await SellAsync(register, "7 sell");
        var refund = await register.RefundAsync(sold.Id, "refund-1", cashierId: "Alice");
        Procedure.Expect("7 refund", refund.Refusal, refund.Trouble);
    }

    private static async Task<Sale> SellAsync(CashRegister register, string step)
    {
        var sale = (await register.SellAsync(Procedure.Tea("sell", "Alice"))).Bill;
        Procedure.Expect(step, sale, sale.State.ToString(), nameof(SaleState.Paid));
        return sale;
    }
}

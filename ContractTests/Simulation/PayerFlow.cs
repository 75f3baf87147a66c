using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;

namespace SeqrSandbox.ContractTests.Simulation;

/// <summary>
/// A payer with the app: scans bills and the till's code, confirms, types wrong PINs, and turns bills down.
/// </summary>
internal sealed class PayerFlow(Town town, string payer, string tillCode)
{
    public async Task Work(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await town.Pause();
            var bill = town.SomeBill();
            if (bill is null || town.Random.Next(6) == 0)
                await AtTheTill();
            else
                await Pay(bill);
        }
    }

    private async Task AtTheTill()
    {
        if (town.Random.Next(4) == 0)
        {
            await town.Do($"{payer} leaves", sandbox => sandbox.Phone.Leave(payer).AsTask());
            return;
        }

        await town.Call($"{payer} scans-till {tillCode}", sandbox => sandbox.Phone.ScanTill(payer, tillCode));
    }

    private async Task Pay(Invoice bill)
    {
        var (about, code) = (town.Short(bill.Reference), QrCode.Of(bill.Reference));
        if (bill.Payer?.PayerId != payer || town.Random.Next(3) == 0)
            await town.Ask($"{payer} scans {about}", sandbox => sandbox.Phone.Scan(payer, code));
        if (town.Random.Next(4) == 0)
            await town.Pause();
        switch (town.Random.Next(10))
        {
            case 0:
                await town.Ask($"{payer} cancels {about}", sandbox => sandbox.Phone.Cancel(payer, bill.Reference));
                break;
            case 1:
                await town.Do(
                    $"{payer} mistypes {about}",
                    sandbox => sandbox.Phone.TypePin(payer, "0000", DebitOutcome.Paid, bill.Reference).AsTask());
                break;
            default:
                var outcome = town.Random.Next(8) == 0 ? DebitOutcome.BankDown : DebitOutcome.Paid;
                await town.Ask(
                    $"{payer} confirms {about} {outcome}",
                    sandbox => sandbox.Phone.Confirm(payer, "1234", outcome, bill.Reference));
                break;
        }
    }
}

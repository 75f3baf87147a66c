using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Simulation;

/// <summary>
/// A merchant at work at one terminal: sends bills, asks about them, changes, cancels, commits and refunds them.
/// </summary>
internal sealed class MerchantFlow(Town town, Caller caller)
{
    public async Task Work(int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            await town.Pause();
            if (town.Random.Next(4) == 0 || town.SomeBill(caller.Terminal!.Id) is not { } bill)
                await Send();
            else
                await Act(bill, town.Random.Next(3) == 0 ? town.Random.Next(6) : Sensible(bill));
        }
    }

    private async Task Send()
    {
        var (draft, scenario) = (Draft(), town.Random.Next(4) == 0 ? LifeScenarios.Paying : null);
        await town.Ask(
            $"{caller.Terminal!.Id} sends {draft.Total!.Value.Value} {draft.PaymentMode} {scenario}",
            sandbox => sandbox.Invoices.Send(caller, draft, [], AcknowledgmentMode.NoAcknowledgment, scenario));
    }

    private async Task Act(Invoice bill, int action)
    {
        var (till, about, reference) = (caller.Terminal!.Id, town.Short(bill.Reference), bill.Reference.Value);
        switch (action)
        {
            case 0:
                var draft = Draft();
                await town.Ask(
                    $"{till} updates {about}", sandbox => sandbox.Invoices.Update(caller, reference, draft, []));
                break;
            case 1:
                await town.Ask($"{till} cancels {about}", sandbox => sandbox.Invoices.Cancel(caller, reference));
                break;
            case 2:
                var amount = town.Random.Next(2) == 0 ? default(AmountDraft?) : new("SEK", town.Random.Next(1, 300));
                await town.Ask(
                    $"{till} commits {about} {amount?.Value}",
                    sandbox => sandbox.Invoices.Commit(caller, reference, amount));
                break;
            case 3:
                await Refund(bill);
                break;
            case 4:
                var receipt = await town.Ask(
                    $"{till} receipts {about}",
                    sandbox => sandbox.Invoices.SubmitReceipt(caller, bill.Payment?.ErsReference.Value, null));
                if (receipt is { Succeeded: true })
                    town.Promises.Receipt(bill.Reference);
                break;
            default:
                // A cash register may leave the reference out.
                var leavesItOut = caller.Terminal.Kind == TerminalKind.CashRegister && town.Random.Next(4) == 0;
                var named = leavesItOut ? null : reference;
                await town.Ask($"{till} asks about {about}", sandbox => sandbox.Invoices.AskStatus(caller, named));
                break;
        }
    }

    private async Task Refund(Invoice bill)
    {
        var (payment, kronor) = (bill.Payment?.ErsReference.Value, town.Random.Next(1, 200));
        var refund = await town.Call(
            $"{caller.Terminal!.Id} refunds {town.Short(bill.Reference)} {kronor}",
            sandbox => sandbox.Invoices.Refund(caller, payment, new() { Total = new("SEK", kronor) }));
        if (refund is { Succeeded: true, Value: { } given })
            town.Promises.Made(payment!, given);
    }

    /// <summary>What brings the bill further, so that most of them come to something.</summary>
    private int Sensible(Invoice bill) => bill.Phase switch
    {
        Phase.PendingIssuerAcknowledge => 0,
        Phase.Reserved => 2,
        Phase.Paid => town.Random.Next(3, 6),
        _ => 5,
    };

    private BillDraft Draft() => new()
    {
        Total = new("SEK", town.Random.Next(20) == 0 ? 600_000 : town.Random.Next(1, 400)),
        PaymentMode = town.Random.Next(3) == 0 ? PaymentMode.ReservationDesired : null,
        AcknowledgmentMode = town.Random.Next(5) == 0 ? AcknowledgmentMode.RequireAcknowledgment : null,
        CommitReservationTimeout = town.Random.Next(2) == 0 ? 15 : null,
        NotificationUrl = town.Random.Next(5) == 0 ? null : MerchantSite.Url,
    };
}

using Reference.Client.Checkout;
using Reference.Client.Reconciliation;
using static Reference.Client.Demo.Watcher;

namespace Reference.Client.Demo.Certify;

/// <summary>
/// SEQR's certification procedure for a web shop, step by step. SEQR's staff watch and pay with a phone, or
/// <c>seqr-sandbox certify --guided</c> does.
/// </summary>
internal sealed class WebShopProcedure(InAppCheckout checkout, SeqrClient client, PeriodDesk periods, Procedure procedure, Phone phone)
{
    public async Task RunAsync(PeriodScope scope)
    {
        var paid = await SellAsync("1 sell");

        var open = await checkout.StartAsync(Procedure.Tea("open"));
        await procedure.LeaveOpenAsync(enough => checkout.PollAsync(open.Id, enough));
        Procedure.Expect("2 leave open", open, (await checkout.FindAsync(open.Id))!.State.ToString(), nameof(OrderState.Open));

        var receipt = await client.SubmitPaymentReceiptAsync(paid.ErsReference!, Procedure.Receipt(paid.Purchase));
        Procedure.Expect("3 receipt", receipt.Refusal);

        var canceled = await checkout.StartAsync(Procedure.Tea("cancel"));
        await checkout.ReturnedAsync(canceled.Id);
        canceled = await checkout.CancelAsync(canceled.Id);
        Procedure.Expect("4 cancel", canceled, canceled.State.ToString(), nameof(OrderState.Canceled));

        var sold = await SellAsync("5 sell");
        var refund = await checkout.RefundAsync(sold.Id, "refund-1");
        Procedure.Expect("5 refund", refund.Refusal, refund.Trouble);
        await checkout.CancelAsync(open.Id);

        Procedure.Expect("6 period", (await periods.CloseAsync(scope)).Refusal);
    }

    private async Task<Order> SellAsync(string step)
    {
        var order = await checkout.StartAsync(Procedure.Tea("sell"));
        Procedure.Expect(step, order, order.State.ToString(), nameof(OrderState.Open));
        var polling = checkout.PollAsync(order.Id);
        await phone.OpenAfterNextPollAsync(order, checkout.LinkFor(order));
        order = (await polling).Bill;
        Procedure.Expect(step, order, order.State.ToString(), nameof(OrderState.Paid));
        return order;
    }
}

/// <summary>The payer's phone with the shop's page. A link opens the wallet on it.</summary>
internal sealed class Phone(Watcher watcher, SimulatedPayer payer, DemoOptions options)
{
    public async Task OpenAfterNextPollAsync(Bill bill, string? link)
    {
        Print("link", link);
        for (var next = watcher.NextPoll; watcher.LastPolled != bill.Id; next = watcher.NextPoll)
            await next;
        // With --wait a person opens it.
        if (!options.Wait && link is not null && await payer.OpenAsync(link) is { } trouble)
            Print("link", $"not opened: {trouble}");
    }
}

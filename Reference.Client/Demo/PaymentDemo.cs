using Reference.Client.Checkout;
using static Reference.Client.Demo.Watcher;

namespace Reference.Client.Demo;

/// <summary>One in-app payment from bill to refund, each step printed.</summary>
internal sealed class PaymentDemo(InAppCheckout checkout, SimulatedPayer payer, Watcher watcher, DemoOptions options, TimeProvider clock)
{
    public async Task<ExitStatus> RunAsync()
    {
        var order = await checkout.StartAsync(new Purchase($"demo-{Guid.NewGuid():N}", "SEQR demo", options.Amount));
        if (order.State is not OrderState.Open)
            return Ended(order);
        Print("invoice", order.InvoiceReference);
        Print("QR", order.QrCode);
        Print("link", checkout.LinkFor(order)); // A phone's browser opens the wallet with it.

        var trouble = options.Wait ? null : PayAfterFirstPollAsync(order.InvoiceReference!);
        order = await PollAsync(order, trouble);
        if (trouble is { IsCompletedSuccessfully: true, Result: { } reason })
            return Failed(reason);
        if (order.State is not OrderState.Paid)
            return Ended(order);

        await NotificationAsync();
        Print("paid", options.Amount.ToString());
        Print("ersReference", order.ErsReference);
        return options.Refund is { } amount ? await RefundAsync(order, amount) : ExitStatus.Paid;
    }

    private async Task<string?> PayAfterFirstPollAsync(string invoiceReference)
    {
        await watcher.FirstPoll;
        return await payer.PayAsync(invoiceReference);
    }

    // A person may take longer than a round, and would be offered "try again"; the simulated payer is quick or does not come.
    private async Task<Order> PollAsync(Order order, Task<string?>? trouble)
    {
        PollRound<Order> round;
        do
        {
            var polling = checkout.PollAsync(order.Id);
            if (trouble is not null && await Task.WhenAny(polling, trouble) == trouble && await trouble is not null)
                return await checkout.CancelAsync(order.Id);
            round = await polling;
        }
        while (options.Wait && round.End is RoundEnd.TimeUp);

        return round.End is RoundEnd.TimeUp ? await checkout.CancelAsync(order.Id) : round.Bill with { Trouble = round.LastFailure?.Message };
    }

    // A poll may see the payment before the notification arrives; the demo shows both.
    private async Task NotificationAsync()
    {
        try
        {
            await watcher.Notification.WaitAsync(TimeSpan.FromSeconds(3), clock);
        }
        catch (TimeoutException)
        {
            Print("notification", "none came; the polls found the payment");
        }
    }

    private async Task<ExitStatus> RefundAsync(Order order, Money amount)
    {
        var refund = await checkout.RefundAsync(order.Id, "refund-1", amount);
        if (refund.State is not RefundState.Done)
            return refund.Trouble is { } trouble ? Failed(trouble) : NotPaid($"The refund was refused: {refund.Refusal}");
        Print("refund", $"{refund.Amount}, ersReference {refund.ErsReference}");
        return ExitStatus.Paid;
    }

    private static ExitStatus Ended(Order order) => order switch
    {
        { Trouble: { } trouble } => Failed(trouble),
        { LastRefusal: { } refusal } => NotPaid($"SEQR refused: {refusal}"),
        _ => NotPaid($"The order is {order.State}."),
    };

    private static ExitStatus NotPaid(string reason)
    {
        Console.Error.WriteLine(reason);
        return ExitStatus.NotPaid;
    }

    private static ExitStatus Failed(string reason)
    {
        Console.Error.WriteLine(reason);
        return ExitStatus.TransportTrouble;
    }
}

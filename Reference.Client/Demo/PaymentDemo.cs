using Reference.Client.Checkout;
using static Reference.Client.Demo.Watcher;

namespace Reference.Client.Demo;

/// <summary>One in-app payment from bill to refund, each step printed.</summary>
internal sealed class PaymentDemo(InAppCheckout checkout, PaymentPolling polling, SimulatedPayer payer, DemoJournal journal, ShownPayment shown)
{
    public async Task<ExitStatus> RunAsync()
    {
        var order = await checkout.StartAsync(new Purchase($"demo-{Guid.NewGuid():N}", "SEQR demo", shown.Amount));
        if (order.State is not OrderState.Open)
            return Ended(order);
        Print("invoice", order.InvoiceReference);
        Print("QR", order.QrCode);
        Print("link", checkout.LinkFor(order)); // A phone's browser opens the wallet with it.

        (order, var trouble) = await polling.RunAsync(
            () => payer.PayAsync(order.InvoiceReference!), () => checkout.PollAsync(order.Id), () => checkout.CancelAsync(order.Id));
        if (trouble is not null)
            return DemoResult.Failed(trouble);
        if (order.State is not OrderState.Paid)
            return Ended(order);

        await shown.NotificationAsync();
        Print("paid", shown.Amount.ToString());
        Print("ersReference", order.ErsReference);
        await journal.KeepAsync(order);
        return shown.Refund is { } amount ? await RefundAsync(order, amount) : ExitStatus.Paid;
    }

    private async Task<ExitStatus> RefundAsync(Order order, Money amount)
    {
        var refund = await checkout.RefundAsync(order.Id, "refund-1", amount);
        await journal.KeepAsync(order, refund);
        return DemoResult.Report(refund);
    }

    private static ExitStatus Ended(Order order) => DemoResult.Report(order, order.State.ToString());
}

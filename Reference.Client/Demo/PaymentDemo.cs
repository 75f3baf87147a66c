using Reference.Client.Checkout;
using static Reference.Client.Demo.Watcher;

namespace Reference.Client.Demo;

/// <summary>Makes one in-app payment, from bill to refund, and prints each step.</summary>
internal sealed class PaymentDemo(
    InAppCheckout checkout, PaymentPolling polling, SimulatedPayer payer, DemoJournal journal, DemoOptions options)
{
    public async Task<ExitStatus> RunAsync()
    {
        var order = await checkout.StartAsync(new Purchase($"demo-{Guid.NewGuid():N}", "SEQR demo", options.Amount));
        if (order.State is not OrderState.Open)
            return Ended(order);
        Print("invoice", order.InvoiceReference);
        Print("QR", order.QrCode);
        Print("link", checkout.LinkFor(order)); // This link opens the wallet from a phone's browser.

        (order, var trouble) = await polling.RunAsync(
            () => payer.PayAsync(order.InvoiceReference!), () => checkout.PollAsync(order.Id), () => checkout.CancelAsync(order.Id));
        if (trouble is not null)
            return DemoResult.Failed(trouble);
        if (order.State is not OrderState.Paid)
            return Ended(order);

        await polling.WaitForNotificationAsync(order);
        Print("paid", options.Amount.ToString());
        Print("ersReference", order.ErsReference);
        await journal.RecordAsync(order);
        return options.Refund is { } amount ? await RefundAsync(order, amount) : ExitStatus.Paid;
    }

    private async Task<ExitStatus> RefundAsync(Order order, Money amount)
    {
        var refund = await checkout.RefundAsync(order.Id, "refund-1", amount);
        await journal.RecordAsync(order, refund);
        return DemoResult.Report(refund);
    }

    private static ExitStatus Ended(Order order) => DemoResult.Report(order, order.State.ToString());
}

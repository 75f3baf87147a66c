using Reference.Client.Checkout;
using Reference.Client.Codes;
using Reference.Client.Purchases;
using static Reference.Client.Demo.Watcher;

namespace Reference.Client.Demo.Services;

/// <summary>Sells a product by the code on its page, from the scan to the paid order, and prints each step.</summary>
internal sealed class InstantCheckoutDemo(
    InAppCheckout checkout, ServiceSetup setup, PaymentPolling polling, SimulatedPayer payer, DemoJournal journal, DemoOptions options)
{
    private const string Prefix = "shoes-";

    /// <summary>The shop knows its tokens by their beginning.</summary>
    public static Purchase? Find(CheckoutRequest request)
    {
        var price = new Money(990, "SEK");
        return request.PurchaseToken.StartsWith(Prefix, StringComparison.Ordinal)
            ? new(request.PurchaseToken, "Shoes", price) { Rows = [new("Shoes", price)] }
            : null;
    }

    public async Task<ExitStatus> RunAsync()
    {
        if (await setup.PutAsync("webshop", at => new { purchaseUrl = at("shop/createPurchase") }) is { } unreachable)
            return DemoResult.Failed(unreachable);
        var status = await SellAsync();
        // SEQR wants each purchase to have a notificationUrl of its own.
        return options.Certify && status is ExitStatus.Paid ? await SellAsync() : status;
    }

    private async Task<ExitStatus> SellAsync()
    {
        var token = $"{Prefix}{Guid.NewGuid():N}";
        if (await setup.ScanAsync(ServiceCode.ForWebShop(options.Partner!, token)) is { } refused)
            return DemoResult.NotPaid(refused);
        var order = await checkout.FindAsync(token);
        if (order is not { State: OrderState.Open })
            return order is null ? DemoResult.NotPaid("There is no order.") : DemoResult.Report(order, order.State.ToString());
        Print("invoice", order.InvoiceReference);
        var to = order.Purchase.DeliverTo!;
        Print("deliver to", $"{to.ClientName}, {to.Street}, {to.Zip} {to.City}, {to.Country}");
        return await FinishAsync(order);
    }

    private async Task<ExitStatus> FinishAsync(Order order)
    {
        (order, var trouble) = await polling.RunAsync(
            payer.ConfirmAsync, () => checkout.PollAsync(order.Id), () => checkout.CancelAsync(order.Id));
        if (trouble is not null)
            return DemoResult.Failed(trouble);
        if (order.State is not OrderState.Paid)
            return DemoResult.Report(order, order.State.ToString());
        await polling.WaitForNotificationAsync(order);
        Print("paid", $"{order.Paid ?? order.Purchase.Total}, ersReference {order.ErsReference}");
        await journal.RecordAsync(order);
        return ExitStatus.Paid;
    }
}

/// <summary>Prepares a service: its addresses at the simulator, and the scan of its code.</summary>
internal sealed class ServiceSetup(
    SimulatorControl simulator, SimulatedPayer payer, ServiceEvents events, BackendAddress here, DemoOptions options)
{
    /// <summary>Tells the simulator where this backend is. SEQR's staff does that for a real one.</summary>
    /// <returns>Null, or the simulator's error in one line.</returns>
    public Task<string?> PutAsync(string kind, Func<Func<string, string>, object> addresses) =>
        simulator.PutPartnerAsync(kind, options.Partner!, addresses(path => new Uri(here.Url, path).AbsoluteUri));

    /// <summary>Lets the payer scan a code that leads to createPurchase. With --wait a person scans it.</summary>
    /// <returns>Null, or what the phone shows instead of a bill.</returns>
    public async Task<string?> ScanAsync(string code)
    {
        var asked = events.NextPurchase;
        Print("code", code);
        if (!options.Wait)
            return await payer.OpenAsync(code);
        await asked;
        return null;
    }
}

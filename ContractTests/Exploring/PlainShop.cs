using System.Collections.Concurrent;
using System.Web;
using SeqrSandbox.Testing.Exploring;

namespace SeqrSandbox.ContractTests.Exploring;

/// <summary>
/// A small right shop: it asks SEQR whenever a page looks, a notification comes or the payer returns, and looks after open orders every
/// minute. It can be told to make one mistake.
/// </summary>
internal sealed class PlainShop(ShopOpening opening, PlainSeqr seqr, Mistake mistake)
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, PlainOrder> orders = Orders(opening, mistake);

    private IEnumerable<PlainOrder> Oldest => orders.Values.OrderBy(order => order.Number);

    public static ExploredShop<PlainShop> With(Mistake mistake, HttpClient http) => new()
    {
        Name = $"plain shop, {mistake}",
        Open = opening => Task.FromResult(new PlainShop(opening, new(http, opening.Endpoint), mistake)),
        Order = (shop, order) => shop.Order(order),
        Look = (shop, id) => shop.Look(id),
        Notified = (shop, notification) => shop.Notified(notification),
        Return = (shop, id) => shop.Return(id),
        Cancel = (shop, id) => shop.Cancel(id),
        Again = (shop, id) => shop.Bill(shop.orders[id]),
        Refund = (shop, refund) => shop.Refund(refund),
        Tick = shop => shop.Tick(),
    };

    private Task Order(ShopOrder placed) =>
        Bill(orders.GetOrAdd(placed.Id, _ => new(placed.Id, placed.Amount, orders.Count + 1, opening.Clock.GetUtcNow())));

    private async Task Bill(PlainOrder order)
    {
        var bill = order.NextBill();
        var answer = await seqr.SendInvoice(
            order, $"{opening.Address}notification?order={order.Id}&bill={bill}", $"{opening.Address}back?order={order.Id}");
        order.State = answer?.Code == 0 ? ShopState.Open : ShopState.Unpaid;
        order.Invoice = answer?.Text("invoiceReference");
    }

    private async Task<ShopView?> Look(string id)
    {
        if (!orders.TryGetValue(id, out var order))
            return null;
        if (mistake == Mistake.PollsForEver || (mistake != Mistake.AsksOnce && order.State == ShopState.Open))
            await Ask(order);
        return new(order.State, order.Ers);
    }

    /// <returns>Whether SEQR answered.</returns>
    private async Task<bool> Ask(PlainOrder order)
    {
        if (order.Invoice is not { } invoice)
            return true;
        order.Questions++;
        var answer = await seqr.GetPaymentStatus(invoice);
        order.Questions--;
        if (answer is null && mistake == Mistake.EmptyIsSuccess && seqr.LastWasEmpty)
            order.State = ShopState.Paid;
        if (answer is null && mistake == Mistake.SendsAgain)
            await Bill(order);
        if (answer is not { Code: 0 })
            return answer is not null;
        Take(order, invoice, answer);
        return true;
    }

    private void Take(PlainOrder order, string invoice, PlainAnswer answer)
    {
        // Another bill may have taken its place meanwhile, and a second answer changes nothing.
        if (order.Invoice != invoice || order.State != ShopState.Open)
            return;
        switch (answer.Text("status"))
        {
            case "PAID":
                (order.State, order.Ers) = (ShopState.Paid, mistake == Mistake.WrongReference ? invoice : answer.Text("ersReference"));
                break;
            case "CANCELED" or "FAILED":
                order.State = ShopState.Unpaid;
                break;
        }
    }

    private async Task<int> Notified(ShopNotification told)
    {
        var query = HttpUtility.ParseQueryString(told.Address.Query);
        var order = mistake == Mistake.MixesOrders ? Oldest.Last() : orders.GetValueOrDefault(query["order"] ?? "");
        if (order is null || mistake == Mistake.IgnoresNotifications || (mistake == Mistake.TrustsQuestionUnderWay && order.Questions > 0))
            return 200;
        if (mistake == Mistake.NotificationIsPayment)
            order.State = ShopState.Paid;
        else if (query["bill"] == order.Bill || mistake == Mistake.SendsAgain)
            return await AskAbout(order, told.InvoiceReference);
        else
            await seqr.CancelInvoice(told.InvoiceReference);
        return 200;
    }

    private async Task<int> AskAbout(PlainOrder order, string invoice)
    {
        if (await seqr.GetPaymentStatus(invoice) is not { } answer)
            return 503;
        if (mistake is Mistake.MixesOrders or Mistake.SendsAgain && answer.Text("status") == "PAID")
            (order.State, order.Ers) = (ShopState.Paid, answer.Text("ersReference"));
        else
            Take(order, invoice, answer);
        return 200;
    }

    private async Task Return(string id)
    {
        if (!orders.TryGetValue(id, out var order) || order.State != ShopState.Open)
            return;
        if (mistake == Mistake.TrustsBackUrl)
            order.State = ShopState.Paid;
        else
            await Ask(order);
        if (mistake == Mistake.AsksOnce && order.State == ShopState.Open)
            order.State = ShopState.Unpaid;
    }

    private async Task Cancel(string id)
    {
        var order = orders[id];
        if (order is not { State: ShopState.Open, Invoice: { } invoice })
            return;
        var answer = await seqr.CancelInvoice(invoice);
        if (answer is { Code: 0 or 95 } || mistake == Mistake.CancelsAfterPaying)
            order.State = order.State == ShopState.Open ? ShopState.Unpaid : order.State;
        else if (answer is { Code: 50 })
            await Ask(order);
    }

    private async Task Refund(ShopRefund refund)
    {
        var order = orders[refund.Order];
        if (order is not { State: ShopState.Paid, Ers: { } ers } || !order.Refunds.TryAdd(refund.Id, refund.Amount))
            return;
        // Saved before it is sent. One without an answer may have been made, and is never sent again.
        if (await seqr.RefundPayment(ers, refund.Amount) is null && mistake == Mistake.RefundsAgain)
            await seqr.RefundPayment(ers, refund.Amount);
        if (order.Refunds.Values.Sum() >= order.Amount)
            order.State = ShopState.Refunded;
    }

    private async Task Tick()
    {
        foreach (var order in Oldest.Where(order => order.State == ShopState.Open && mistake != Mistake.AsksOnce))
        {
            await Ask(order);
            if (order.State == ShopState.Open && opening.Clock.GetUtcNow() - order.PlacedAt >= Abandoned)
                await Cancel(order.Id);
        }
    }

    private static ConcurrentDictionary<string, PlainOrder> Orders(ShopOpening opening, Mistake mistake)
    {
        const string key = "orders";
        if (mistake != Mistake.ForgetsOnRestart && opening.Kept.TryGetValue(key, out var kept))
            return (ConcurrentDictionary<string, PlainOrder>)kept;
        var fresh = new ConcurrentDictionary<string, PlainOrder>();
        opening.Kept[key] = fresh;
        return fresh;
    }
}

/// <summary>An order as the shop keeps it.</summary>
internal sealed class PlainOrder(string id, decimal amount, int number, DateTimeOffset placedAt)
{
    private int bills;

    public string Id => id;

    public decimal Amount => amount;

    public int Number => number;

    public DateTimeOffset PlacedAt => placedAt;

    public ShopState State { get; set; } = ShopState.Open;

    public string Bill { get; private set; } = "";

    public string? Invoice { get; set; }

    public string? Ers { get; set; }

    /// <summary>How many questions about it are not answered yet.</summary>
    public int Questions { get; set; }

    public ConcurrentDictionary<string, decimal> Refunds { get; } = new();

    public string NextBill() => Bill = $"b{++bills}";
}

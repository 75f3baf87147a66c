using Reference.Client.Checkout;
using static Reference.Client.Demo.Web.Orders.Message;

namespace Reference.Client.Demo.Web.Orders;

/// <summary>
/// The customer's actions on an order. Each redirects to the order's page, so reloading the page does not repeat the
/// action.
/// </summary>
internal static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/orders", PlaceAsync);
        routes.MapPost("/orders/{id}/again", AgainAsync);
        routes.MapPost("/orders/{id}/cancel", CancelAsync);
        routes.MapPost("/orders/{id}/refund", RefundAsync);
        routes.MapGet("/back", ReturnedAsync);
    }

    // The page with the button chose the order's id. Pressing the button twice places one order.
    private static async Task<IResult> PlaceAsync(HttpRequest request, InAppCheckout checkout)
    {
        try
        {
            var form = await Forms.ReadAsync(request);
            return PageOf((await checkout.StartAsync(Basket.Read(form).ToPurchase(form["order"].ToString()))).Id);
        }
        catch (ArgumentException)
        {
            return Note.WrongBasket("The order has no proper number. Begin again with the goods.");
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            return Note.WrongBasket(e.Message);
        }
    }

    private static Task<IResult> AgainAsync(string id, InAppCheckout checkout) =>
        OnAsync(id, async () =>
        {
            await checkout.BillAgainAsync(id);
            return None;
        });

    private static Task<IResult> CancelAsync(string id, InAppCheckout checkout) =>
        OnAsync(id, async () => (await checkout.CancelAsync(id)).State switch
        {
            OrderState.Paid => PaidMeanwhile,
            OrderState.Open => NotCanceled,
            _ => None,
        });

    // The page chose the refund's id too. Pressing the button twice makes one refund.
    private static Task<IResult> RefundAsync(string id, HttpRequest request, InAppCheckout checkout, DemoJournal journal) =>
        OnAsync(id, async () =>
        {
            var form = await Forms.ReadAsync(request);
            var everything = form.ContainsKey("everything");
            if (form["refund"] is not [{ Length: > 0 } refundId] || (!everything && Forms.ParseAmount(form["amount"].ToString()) is null))
                return NoAmount;
            var refund = await checkout.RefundAsync(id, refundId, everything ? null : Forms.ParseAmount(form["amount"].ToString()));
            await journal.RecordAsync((await checkout.FindAsync(id))!, refund);
            return None;
        });

    // The wallet sends the payer back here after any outcome. The URL does not contain the outcome, so this asks SEQR.
    private static Task<IResult> ReturnedAsync(string order, InAppCheckout checkout) =>
        OnAsync(order, async () => await checkout.ReturnedAsync(order) is null ? throw new KeyNotFoundException() : None);

    private static async Task<IResult> OnAsync(string id, Func<Task<Message>> act)
    {
        try
        {
            return PageOf(id, await act());
        }
        catch (KeyNotFoundException)
        {
            return Note.NoSuchOrder();
        }
        catch (FormatException)
        {
            return PageOf(id, NoAmount);
        }
        catch (InvalidOperationException)
        {
            return PageOf(id, NotRefundable);
        }
        catch (SeqrTransportException)
        {
            return PageOf(id, NoAnswer);
        }
    }

    private static IResult PageOf(string id, Message message = None) =>
        Results.LocalRedirect($"/orders/{Uri.EscapeDataString(id)}{(message is None ? "" : $"?message={message}")}");
}

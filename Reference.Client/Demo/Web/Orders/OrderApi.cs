using Reference.Client.Checkout;

namespace Reference.Client.Demo.Web.Orders;

/// <summary>
/// The orders as JSON, for an app in place of the pages; and the shop's regular work, which a timer of the operating system asks for.
/// </summary>
internal static class OrderApi
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(15);

    public static void MapOrderApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/orders/{id}", LookAsync);
        routes.MapPost("/api/tick", TickAsync);
    }

    /// <summary>Shows an order. While it is open, SEQR is asked first: an app looks every second.</summary>
    private static async Task<IResult> LookAsync(string id, InAppCheckout checkout)
    {
        try
        {
            await checkout.ReturnedAsync(id);
        }
        catch (SeqrTransportException)
        {
            // The app looks again.
        }

        return await checkout.FindAsync(id) is { } order
            ? Results.Json(new
            {
                order.Id,
                State = order.IsPaid && order.Refundable.Value == 0 ? "Refunded" : $"{order.State}",
                Reference = order.ErsReference,
                Link = order.State is OrderState.Open ? checkout.LinkFor(order) : null,
            })
            : Results.NotFound();
    }

    /// <summary>Recovers what was interrupted, and cancels orders that their payers have left.</summary>
    private static async Task<IResult> TickAsync(InAppCheckout checkout)
    {
        await checkout.ResumeAsync();
        try
        {
            await checkout.CancelAbandonedAsync(Abandoned);
            return Results.Ok();
        }
        catch (SeqrTransportException)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}

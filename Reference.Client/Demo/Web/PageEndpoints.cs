using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Reference.Client.Checkout;
using Reference.Client.Demo.Web.Orders;
using Reference.Client.Demo.Web.Pages;

namespace Reference.Client.Demo.Web;

/// <summary>The endpoints of the pages.</summary>
internal static class PageEndpoints
{
    private static readonly TimeSpan ListenTimeout = TimeSpan.FromSeconds(25);

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        // Not each with its own type of result: the generator of the routes' code cannot name a Razor component.
        routes.MapGet("/", IResult () => new RazorComponentResult<GoodsPage>());
        routes.MapGet("/checkout", CheckOut);
        routes.MapGet(
            "/orders",
            async Task<IResult> (OrderList orders) => new RazorComponentResult<OrdersPage>(new { Orders = await orders.LatestAsync() }));
        routes.MapGet("/orders/{id}", OrderAsync);
        routes.MapGet("/orders/{id}/card", CardAsync);
        routes.MapGet("/orders/{id}/code", CodeAsync);
        routes.MapFallback(() => Note.Page("There is no such page", "Nothing is sold at this address.", StatusCodes.Status404NotFound));
    }

    private static IResult CheckOut(HttpRequest request)
    {
        try
        {
            var orderId = "tea-" + RandomNumberGenerator.GetHexString(10, lowercase: true);
            return new RazorComponentResult<CheckoutPage>(new { Basket = Basket.Read(request.Query), OrderId = orderId });
        }
        catch (FormatException e)
        {
            return Note.WrongBasket(e.Message);
        }
    }

    private static async Task<IResult> OrderAsync(string id, string? message, InAppCheckout checkout, Wallet wallet)
    {
        if (await checkout.FindAsync(id) is not { } order)
            return Note.NoSuchOrder();
        var shown = Enum.TryParse<Message>(message, out var known) ? known : Message.None;
        return new RazorComponentResult<OrderPage>(
            new { Order = order, WalletLink = wallet.LinkTo(order), AppLink = wallet.AppLinkTo(order), Message = shown });
    }

    /// <summary>
    /// Answers with the order as soon as it changes. First the shop polls SEQR, for at most half a minute. After that
    /// it only waits for SEQR's notification, and the customer may ask it to poll again.
    /// </summary>
    private static async Task<IResult> CardAsync(
        string id,
        bool? listen,
        InAppCheckout checkout,
        Wallet wallet,
        OrderOutcomes outcomes,
        IHostApplicationLifetime life,
        CancellationToken aborted)
    {
        if (await checkout.FindAsync(id) is null)
            return Results.NotFound();
        var settled = outcomes.WaitForAsync(id);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(aborted, life.ApplicationStopping);
        RoundEnd? end = null;
        try
        {
            if ((await checkout.FindAsync(id))!.State is OrderState.Open)
            {
                end = listen is true
                    ? await ListenAsync(settled, ending.Token)
                    : (await checkout.PollAsync(id, ending.Token)).End;
            }
        }
        catch (OperationCanceledException)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable); // The shop is stopping; the page tries again.
        }

        var order = (await checkout.FindAsync(id))!;
        return new RazorComponentResult<OrderCard>(
            new { Order = order, WalletLink = wallet.LinkTo(order), AppLink = wallet.AppLinkTo(order), End = end });
    }

    private static async Task<RoundEnd> ListenAsync(Task settled, CancellationToken ending)
    {
        await Task.WhenAny(settled, Task.Delay(ListenTimeout, ending));
        return RoundEnd.TimeUp;
    }

    private static async Task<IResult> CodeAsync(string id, InAppCheckout checkout, Wallet wallet, CancellationToken aborted)
    {
        try
        {
            return await checkout.FindAsync(id) is { QrCode: { } code }
                ? Results.Bytes(await wallet.DrawAsync(code, aborted), "image/png")
                : Results.NotFound();
        }
        catch (HttpRequestException)
        {
            return Results.StatusCode(StatusCodes.Status502BadGateway);
        }
    }
}

using Microsoft.Extensions.Options;
using Reference.Client.Checkout;

namespace Reference.Client.Purchases;

/// <summary>
/// Instant Checkout: a payer scans the code on a product's page, SEQR posts createPurchase to the shop, and the shop answers with the
/// reference of a bill. From there on the order is one of <see cref="InAppCheckout"/>: SEQR notifies its NotificationUrl, and the answer
/// to getPaymentStatus commits the payment. Source: SEQR's Instant Checkout.
/// </summary>
/// <remarks>
/// A post that comes twice, because the answer was lost or at the same moment, gets the same invoice: the order is found by the id that
/// <see cref="InstantCheckoutOptions.FindPurchase"/> gives it. If sendInvoice had no answer, the order is in doubt. Then every post is
/// refused, and nothing is sent again, until a person calls <see cref="InAppCheckout.BillAgainAsync"/>.
/// </remarks>
public sealed class InstantCheckout
{
    private readonly InAppCheckout checkout;
    private readonly InstantCheckoutOptions options;
    private readonly SingleFlight<CheckoutRequest, PurchaseAnswer> inProgress = new();

    /// <summary>Normally created through <see cref="SeqrServiceCollectionExtensions"/>.</summary>
    /// <param name="checkout">The checkout that bills.</param>
    /// <param name="options">The options.</param>
    public InstantCheckout(InAppCheckout checkout, IOptions<InstantCheckoutOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (this.checkout, this.options) = (checkout, options.Value);
    }

    /// <summary>Call this when SEQR posts to the address that ends in <c>createPurchase</c>. It may be called twice, or at once.</summary>
    /// <param name="body">The body of the post.</param>
    /// <param name="cancellationToken">Stops the reading; an invoice that is being sent is sent.</param>
    /// <returns>
    /// 200 with the invoice's reference; 400 for another body, 404 for an unknown token, 409 for a purchase that another payer has begun or
    /// whose price has changed, 503 if SEQR did not take the bill, or it is unknown whether it did.
    /// </returns>
    public async Task<PurchaseAnswer> CreatePurchaseAsync(Stream body, CancellationToken cancellationToken = default)
    {
        try
        {
            var request = CheckoutRequest.From(await PostedJson.ReadAsync(body, cancellationToken));
            return await inProgress.RunAsync(request, () => AnswerAsync(request));
        }
        catch (PostNotUnderstoodException e)
        {
            return PurchaseAnswer.Refused(400, e.Message);
        }
    }

    private async Task<PurchaseAnswer> AnswerAsync(CheckoutRequest request)
    {
        if (await options.FindPurchase(request, CancellationToken.None) is not { } purchase)
            return PurchaseAnswer.Refused(404, $"There is nothing to buy with the token '{request.PurchaseToken}'.");
        try
        {
            var order = await checkout.StartAsync(purchase with { DeliverTo = request.DeliverTo });
            // The payer has scanned the code again, and the bill before can no longer be paid.
            if (order.State is OrderState.Canceled or OrderState.Failed)
                order = await checkout.BillAgainAsync(order.Id);
            return order.InvoiceReference is { } reference
                ? PurchaseAnswer.Named(reference)
                : PurchaseAnswer.Refused(503, order.Trouble ?? order.LastRefusal?.ToString() ?? $"The order is {order.State}.");
        }
        catch (InvalidOperationException e)
        {
            return PurchaseAnswer.Refused(409, e.Message);
        }
    }
}

/// <summary>The options of Instant Checkout.</summary>
public sealed class InstantCheckoutOptions
{
    /// <summary>
    /// Tells what is bought with a token: the goods and the price to this address, under the shop's id of the order; null for an unknown
    /// token. The same post must give the same id. A code for one order takes the token as id; a code that many may scan needs an id for
    /// each, for instance of the token and the phone number. Required.
    /// </summary>
    public Func<CheckoutRequest, CancellationToken, Task<Purchase?>> FindPurchase { get; set; } = null!;
}

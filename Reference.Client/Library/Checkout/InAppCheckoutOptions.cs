namespace Reference.Client.Checkout;

/// <summary>How a shop's in-app checkout is set up.</summary>
public sealed class InAppCheckoutOptions
{
    /// <summary>
    /// Where SEQR reports payments: an absolute http or https URL of the shop's backend. The order's id and bill key are added as
    /// the query parameters <c>order</c> and <c>bill</c>. Required.
    /// </summary>
    public Uri? NotificationUrl { get; set; }

    /// <summary>Where the wallet sends the payer back to: a page or an app's own link; <c>order</c> is added as a query parameter. Required.</summary>
    public Uri? BackUrl { get; set; }

    /// <summary>The wallet's link scheme: <c>seqr</c>, for a demo wallet <c>seqr-demo</c>, for a test server <c>seqr-debug</c>.</summary>
    public string WalletScheme { get; set; } = "seqr";

    /// <summary>Where orders are kept in files, unless another <see cref="IRecordStore{T}"/> of orders is registered.</summary>
    public string OrderDirectory { get; set; } = "orders";

    /// <summary>How many polls in a row may fail before a round gives up. At one a second, more than about 15 risks SEQR's 20 s.</summary>
    public int FailuresInARow { get; set; } = 5;

    /// <summary>
    /// Told once of each order that came to be paid, canceled or failed. If it throws, or the program ends before it returned, it is told again
    /// by <see cref="InAppCheckout.ResumeAsync"/>: what it does should bear that (take the order's id as the key).
    /// </summary>
    public Func<Order, CancellationToken, Task> OnSettled { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Told of each poll that was answered, for a screen or a log. It should be quick, and what it throws ends the round.</summary>
    public Action<Order> OnPolled { get; set; } = _ => { };
}

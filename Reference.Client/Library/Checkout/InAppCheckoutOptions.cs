using Microsoft.Extensions.Options;

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

/// <summary>Says in one line each what is wrong with the options.</summary>
internal sealed class InAppCheckoutOptionsValidator : IValidateOptions<InAppCheckoutOptions>
{
    public ValidateOptionsResult Validate(string? name, InAppCheckoutOptions options)
    {
        var wrong = Problems(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Problems(InAppCheckoutOptions o)
    {
        if (o.NotificationUrl is not { IsAbsoluteUri: true, Scheme: "http" or "https", Fragment: "" })
            yield return $"InAppCheckoutOptions.NotificationUrl must be an absolute http or https URL; it is '{o.NotificationUrl}'.";
        if (o.BackUrl is not { IsAbsoluteUri: true, Fragment: "" })
            yield return $"InAppCheckoutOptions.BackUrl must be an absolute URL or app link; it is '{o.BackUrl}'.";
        if (!WalletLink.IsScheme(o.WalletScheme))
            yield return $"InAppCheckoutOptions.WalletScheme must be seqr, seqr-demo or seqr-debug; it is '{o.WalletScheme}'.";
        if (string.IsNullOrWhiteSpace(o.OrderDirectory))
            yield return "InAppCheckoutOptions.OrderDirectory must name a directory; it is empty.";
        if (o.FailuresInARow is < 1 or > 30)
            yield return $"InAppCheckoutOptions.FailuresInARow must be between 1 and 30; it is {o.FailuresInARow}.";
    }
}

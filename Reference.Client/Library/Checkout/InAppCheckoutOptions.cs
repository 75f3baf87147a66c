using Microsoft.Extensions.Options;

namespace Reference.Client.Checkout;

/// <summary>The options of the in-app checkout.</summary>
public sealed class InAppCheckoutOptions
{
    /// <summary>
    /// The URL that SEQR notifies of payments: an absolute http or https URL of the shop's backend. The checkout adds the order's id and
    /// bill key as the query parameters <c>order</c> and <c>bill</c>. Required.
    /// </summary>
    public Uri? NotificationUrl { get; set; }

    /// <summary>
    /// The URL to which the wallet sends the payer back: a page or an app's own link. The checkout adds the query parameter <c>order</c>.
    /// Required.
    /// </summary>
    public Uri? BackUrl { get; set; }

    /// <summary>The wallet's link scheme: <c>seqr</c>; <c>seqr-demo</c> for a demo wallet; <c>seqr-debug</c> for a test server.</summary>
    public string WalletScheme { get; set; } = "seqr";

    /// <summary>
    /// The directory of the order files. It is not used if another <see cref="IRecordStore{T}"/> of orders is
    /// registered.
    /// </summary>
    public string OrderDirectory { get; set; } = "orders";

    /// <summary>
    /// A round ends after this many failed polls in a row. At one poll a second, more than about 15 may miss SEQR's limit of 20 s.
    /// </summary>
    public int FailuresInARow { get; set; } = 5;

    /// <summary>
    /// Called once for each order that is paid, canceled or failed. If it throws, or the program ends before it returns,
    /// <see cref="InAppCheckout.ResumeAsync"/> calls it again. So it must be idempotent; use the order's id as the key.
    /// </summary>
    public Func<Order, CancellationToken, Task> OnSettled { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Called after each answered poll, for a screen or a log. It should return quickly; an exception ends the round.</summary>
    public Action<Order> OnPolled { get; set; } = _ => { };
}

/// <summary>Checks the options and reports each error in one line.</summary>
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

using Microsoft.Extensions.Options;

namespace Reference.Client.Checkout;

/// <summary>Says in one line each what is wrong with the options.</summary>
internal sealed class InAppCheckoutOptionsCheck : IValidateOptions<InAppCheckoutOptions>
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

using Microsoft.Extensions.Options;

namespace Reference.Client.Reconciliation;

/// <summary>The options of reconciliation.</summary>
public sealed class ReconciliationOptions
{
    /// <summary>
    /// The longest wait for a report, up to 10 min. It is requested every second. SEQR needs some seconds after a period is closed.
    /// </summary>
    public TimeSpan ReadyWithin { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The currency of report rows without a currency, if the shop's own sales have no currency or several.</summary>
    public string Currency { get; set; } = "SEK";
}

/// <summary>Checks the options and reports each error in one line.</summary>
internal sealed class ReconciliationOptionsValidator : IValidateOptions<ReconciliationOptions>
{
    public ValidateOptionsResult Validate(string? name, ReconciliationOptions options)
    {
        var wrong = new List<string>();
        if (options.ReadyWithin < TimeSpan.Zero || options.ReadyWithin > TimeSpan.FromMinutes(10))
            wrong.Add($"ReconciliationOptions.ReadyWithin must be at most 10 min; it is {options.ReadyWithin}.");
        if (options.Currency is not { Length: 3 } currency || !currency.All(char.IsAsciiLetterUpper))
            wrong.Add($"ReconciliationOptions.Currency must be an ISO 4217 code such as SEK; it is '{options.Currency}'.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}

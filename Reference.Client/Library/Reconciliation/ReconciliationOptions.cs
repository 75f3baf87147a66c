using Microsoft.Extensions.Options;

namespace Reference.Client.Reconciliation;

/// <summary>How periods are reconciled.</summary>
public sealed class ReconciliationOptions
{
    /// <summary>How long a report may take to become ready, up to 10 min. It is asked for each second; SEQR needs some seconds after a period was closed.</summary>
    public TimeSpan ReadyWithin { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The shop's usual currency: that of a report's rows which name none, when the shop itself sold in none or several.</summary>
    public string Currency { get; set; } = "SEK";
}

/// <summary>Says in one line each what is wrong with the options.</summary>
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

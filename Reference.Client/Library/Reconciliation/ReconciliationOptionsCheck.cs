using Microsoft.Extensions.Options;

namespace Reference.Client.Reconciliation;

/// <summary>Says in one line each what is wrong with the options.</summary>
internal sealed class ReconciliationOptionsCheck : IValidateOptions<ReconciliationOptions>
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

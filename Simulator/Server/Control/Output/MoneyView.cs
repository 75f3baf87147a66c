using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Simulator.Control.Output;

/// <summary>An amount of money, with its value as text so that no client rounds it.</summary>
internal sealed record MoneyView(string? Value, string? Currency)
{
    /// <summary>With as many decimals as the currency has.</summary>
    public static MoneyView Of(Amount amount) => new(amount.Value.ToString($"F{amount.Currency.Decimals}"), amount.Currency.Code);

    /// <summary>As the merchant wrote it.</summary>
    public static MoneyView? Of(AmountDraft? draft) => draft is { } written ? new(written.Value?.ToString(), written.Currency) : null;
}

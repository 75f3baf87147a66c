using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Bills;

/// <summary>Checks that the rows of a bill fit its total.</summary>
internal static class RowRules
{
    /// <summary>What is wrong with the rows; null if nothing is.</summary>
    public static string? WhatIsWrong(BillDraft draft, decimal total, Currency currency, Reseller reseller)
    {
        if (draft.Rows.IsDefaultOrEmpty)
            return null;
        var sum = 0m;
        var complete = true;
        for (var index = 0; index < draft.Rows.Length; index++)
        {
            if (draft.Rows[index].Total is not { Value: { } value } row)
            {
                complete = false;
                continue;
            }

            if (WhatIsWrong(index + 1, value, row.Currency, currency) is { } reason)
                return reason;
            sum += value;
        }

        // Rows without a total cannot add up. Integrations that leave it out are let through, with a finding.
        return complete && reseller.RowsMustAddUp && sum != total ? DoNotAddUp(sum, total, currency, reseller) : null;
    }

    private static string? WhatIsWrong(int number, decimal value, string? code, Currency currency)
    {
        if (code is not null && code != currency.Code)
            return $"Row {number} is in {Results.Refusal.Quote(code)}, and the totalAmount in {currency}.";
        if (!Amount.Fits(value, currency))
            return $"The total of row {number} is {AmountRules.Text(value)} {currency}, and {currency} has {currency.Decimals} decimals.";
        // The bound keeps the sum of any number of rows within the range of decimal.
        return Math.Abs(value) > Amount.Limit ? $"The total of row {number} is more than {AmountRules.Text(Amount.Limit)}." : null;
    }

    private static string DoNotAddUp(decimal sum, decimal total, Currency currency, Reseller reseller) =>
        $"The rows add up to {AmountRules.Text(sum)} {currency}, which is {AmountRules.Text(Math.Abs(sum - total))} "
            + $"{(sum > total ? "more" : "less")} than the totalAmount "
        + $"of {AmountRules.Text(total)}. A shop that is known to round is let through when its reseller, "
            + $"{reseller.Id}, has rowsMustAddUp: false.";
}

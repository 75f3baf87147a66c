using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>amount: must be complete and, where money moves, possible in its currency.</summary>
internal static class AmountRules
{
    public static void Judge(ElementPath amount, ClientLibrary? caller, FindingList found)
    {
        CheckPresence(amount, "currency", found);
        CheckPresence(amount, "value", found);
        // The other amounts are only printed on the bill.
        if (amount.Element.Name is not ("totalAmount" or "itemTotalAmount" or "amount")
            || amount.Element.Member("currency") is not { Reference: null } code)
            return;
        if (!Currency.TryFind(code.Text, out var currency))
            found.Add(FindingCatalogue.CurrencyUnknown.At(amount.PathOf("currency"), code.Line, $"'{code.Text.Shortened()}'"));
        else if (amount.Element.Member("value") is { } element && element.Decimals() is { } value && !Amount.Fits(value, currency))
            found.Add(FindingCatalogue.TooManyDecimals.At(
                amount.PathOf("value"),
                element.Line,
                value,
                currency.Decimals,
                currency.Code,
                NumberShape.WhyLong(value, currency.Decimals, caller)));
    }

    private static void CheckPresence(ElementPath amount, string member, FindingList found)
    {
        if (amount.Element.Member(member) is null)
            found.Add(FindingCatalogue.AmountIncomplete.At(amount.PathOf(member), amount.Element.Line, member));
    }
}

using System.Buffers;
using System.Globalization;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Core.Bills;

/// <summary>What the signed code on a paper bill says. Source: docs/protocol.md, "Paper bills".</summary>
/// <param name="Amount">The amount to pay.</param>
/// <param name="Description">A text for the payer.</param>
/// <param name="Reference">The issuer's own reference.</param>
/// <param name="Once">Whether it may be paid only once.</param>
public sealed record PaperBill(Amount Amount, string Description, string Reference, bool Once)
{
    public const int LongestDescription = 50;
    public const int LongestReference = 30;

    private const int MostWholeDigits = 9;
    private const int MostDecimals = 2;

    private static readonly SearchValues<char> Letters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_ \t\r\n()[]{}-/\\,.'\"");

    /// <summary>Reads the members of a code's payload, all of which are texts.</summary>
    /// <param name="member">Gives a member's text; null if it is missing.</param>
    public static Outcome<PaperBill> Read(Func<string, string?> member) => ReadAmount(member("a"), member("c")).Then<PaperBill>(amount =>
    {
        var (description, reference, once) = (member("d"), member("r"), member("o"));
        if (WhatIsWrong("d", description, LongestDescription) is { } wrongDescription)
            return Wrong(wrongDescription);
        if (WhatIsWrong("r", reference, LongestReference) is { } wrongReference)
            return Wrong(wrongReference);
        return once is null or "true" or "false"
            ? new PaperBill(amount, description!, reference!, once == "true")
            : Wrong($"The member o is '{Refusal.Quote(once)}'; it has to be 'true' or 'false'.");
    });

    private static Outcome<Amount> ReadAmount(string? amount, string? currency)
    {
        if (string.IsNullOrEmpty(amount))
            return Wrong("The member a, the amount, is missing.");
        if (string.IsNullOrEmpty(currency))
            return Wrong("The member c, the currency, is missing.");
        if (!Currency.TryFind(currency, out var known))
            return Wrong($"The member c is '{Refusal.Quote(currency)}', which is no ISO 4217 currency.");
        var said = $"The member a is '{Refusal.Quote(amount)}'";
        if (amount.Contains(','))
            return Wrong($"{said}: the decimals follow a dot, not a comma.");
        if (amount.Split('.') is not [var whole, .. var rest] || rest.Length > 1 || !IsDigits(whole) || !rest.All(IsDigits))
            return Wrong($"{said}: it has to be digits, with at most {MostDecimals} more after a dot.");
        if (whole.Length > MostWholeDigits)
            return Wrong($"{said}, which has more than {MostWholeDigits} digits before the dot.");
        if (rest is [{ Length: > MostDecimals }])
            return Wrong($"{said}: it may have at most {MostDecimals} decimals.");
        var value = decimal.Parse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        if (!Amount.Fits(value, known))
            return Wrong($"{said}, and {known} has {known.Decimals} decimals.");
        return value == 0 ? Wrong($"{said}: it has to be more than 0.") : Amount.Of(value, known);
    }

    private static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private static string? WhatIsWrong(string name, string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
            return $"The member {name} is missing or empty.";
        if (text.Length > longest)
            return $"The member {name} has {text.Length} characters; it may have {longest}.";
        return text.AsSpan().IndexOfAnyExcept(Letters) is >= 0 and var at
            ? $"The member {name} has the character '{Shown(text, at)}'; allowed are the letters A to Z and a to z, "
                + "digits, white space, braces, dash, slash, comma, dot and quotes."
            : null;
    }

    private static string Shown(string text, int at) =>
        char.IsControl(text[at]) || char.IsSurrogate(text[at]) ? $"U+{(int)text[at]:X4}" : Refusal.Quote(text[at].ToString());

    private static Refusal Wrong(string reason) => ResultCode.InvalidInvoiceData.Because(reason);
}

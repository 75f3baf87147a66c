using System.Diagnostics.CodeAnalysis;

namespace SeqrSandbox.Core.Money;

/// <summary>An ISO 4217 currency with the number of decimals its amounts may have.</summary>
public sealed record Currency
{
    private Currency(string code, int decimals) => (Code, Decimals) = (code, decimals);

    /// <summary>Its three capital letters, e.g. <c>SEK</c>.</summary>
    public string Code { get; }

    /// <summary>Digits after the point: 2 for SEK, 0 for JPY, 3 for KWD.</summary>
    public int Decimals { get; }

    /// <summary>The currencies that a bill may be in.</summary>
    public static IReadOnlyCollection<Currency> All => Iso4217.Currencies.Values;

    /// <summary>
    /// Finds a currency that a bill may be in. Codes are case-sensitive: SEQR's clients send capitals.
    /// </summary>
    public static bool TryFind(string? code, [NotNullWhen(true)] out Currency? currency)
    {
        currency = null;
        return code is not null && Iso4217.Currencies.TryGetValue(code, out currency);
    }

    /// <inheritdoc cref="TryFind(string?, out Currency?)" />
    public static bool TryFind(ReadOnlySpan<char> code, [NotNullWhen(true)] out Currency? currency) =>
        Iso4217.CurrenciesByLetters.TryGetValue(code, out currency);

    /// <summary>The currency of a stored amount, which may have been withdrawn since.</summary>
    /// <exception cref="ArgumentException">No such currency has ever been supported.</exception>
    public static Currency Of(string code) => Of(code.AsSpan());

    /// <inheritdoc cref="Of(string)" />
    public static Currency Of(ReadOnlySpan<char> code) =>
        TryFind(code, out var currency) || Iso4217.Former.TryGetValue(code.ToString(), out currency)
            ? currency
            : throw new ArgumentException($"'{code}' is not an ISO 4217 currency.", nameof(code));

    public override string ToString() => Code;

    internal static Currency Define(string code, int decimals) => new(code, decimals);
}

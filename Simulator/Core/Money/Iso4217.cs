using System.Collections.Frozen;

namespace SeqrSandbox.Core.Money;

/// <summary>
/// The national currencies of ISO 4217 as of 2026-01-01, grouped by their minor unit. Funds (UYI, CHE, CLF …), metals, units of account and
/// test codes are left out: no payer has an account in them.
/// </summary>
internal static class Iso4217
{
    private const string NoDecimals = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";

    private const string TwoDecimals =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP " +
        "CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES " +
        "KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK " +
        "NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB " +
        "TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";

    private const string ThreeDecimals = "BHD IQD JOD KWD LYD OMR TND";

    public static readonly FrozenDictionary<string, Currency> Currencies =
        ByCode([.. Group(NoDecimals, 0), .. Group(TwoDecimals, 2), .. Group(ThreeDecimals, 3)]);

    /// <summary>The same, for codes that are part of another text.</summary>
    public static readonly FrozenDictionary<string, Currency>.AlternateLookup<ReadOnlySpan<char>> CurrenciesByLetters =
        Currencies.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Codes that earlier versions accepted: ANG (XCG since 2025-03-31), BGN (EUR since 2026-01-01) and the fund UYI.
    /// New bills cannot use them, but stored ones can still be read.
    /// </summary>
    public static readonly FrozenDictionary<string, Currency> Former = ByCode([.. Group("ANG BGN", 2), .. Group("UYI", 0)]);

    private static FrozenDictionary<string, Currency> ByCode(IEnumerable<Currency> currencies) =>
        currencies.ToFrozenDictionary(currency => currency.Code, StringComparer.Ordinal);

    private static IEnumerable<Currency> Group(string codes, int decimals) =>
        codes.Split(' ').Select(code => Currency.Define(code, decimals));
}

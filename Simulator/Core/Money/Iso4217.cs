using System.Collections.Frozen;

namespace SeqrSandbox.Core.Money;

/// <summary>The active national currencies of ISO 4217, grouped by their minor unit. Funds, metals and test codes are left out.</summary>
internal static class Iso4217
{
    private const string NoDecimals = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";

    private const string TwoDecimals =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP " +
        "CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES " +
        "KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK " +
        "NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB " +
        "TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG BGN ANG";

    private const string ThreeDecimals = "BHD IQD JOD KWD LYD OMR TND";

    public static readonly FrozenDictionary<string, Currency> Currencies =
        Group(NoDecimals, 0).Concat(Group(TwoDecimals, 2)).Concat(Group(ThreeDecimals, 3))
            .ToFrozenDictionary(currency => currency.Code, StringComparer.Ordinal);

    private static IEnumerable<Currency> Group(string codes, int decimals) =>
        codes.Split(' ').Select(code => Currency.Define(code, decimals));
}

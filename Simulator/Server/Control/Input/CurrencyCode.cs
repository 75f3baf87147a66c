namespace SeqrSandbox.Simulator.Control.Input;

/// <summary>What to say about a currency that there is not.</summary>
internal static class CurrencyCode
{
    public const string Allowed = "an ISO 4217 code in capitals, such as SEK";
}

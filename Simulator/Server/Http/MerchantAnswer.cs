namespace SeqrSandbox.Simulator.Http;

/// <summary>What a merchant answered to a post.</summary>
/// <param name="Status">The HTTP status; null if there was no answer.</param>
/// <param name="ContentType">The type of the body.</param>
/// <param name="Body">The body, up to a bound.</param>
/// <param name="Error">Why there was no answer, or none that is taken.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record MerchantAnswer(int? Status, string? ContentType, byte[] Body, string? Error, TimeSpan Duration)
{
    /// <summary>In bytes. The documented answers have some sixty.</summary>
    public const int MostBytes = 64 * 1024;
}

using System.Text.Json;

namespace Reference.Client.Purchases;

/// <summary>The answer to SEQR's createPurchase. Send it as it is, with <see cref="ContentType"/>.</summary>
/// <param name="Status">The HTTP status: 200, or what the merchant could not do.</param>
/// <param name="Body">The JSON.</param>
public sealed record PurchaseAnswer(int Status, string Body)
{
    /// <summary>The Content-Type of the answer.</summary>
    public const string ContentType = "application/json;charset=UTF-8";

    /// <summary>Why there is no invoice, for the merchant's log; null if there is one.</summary>
    public string? Problem { get; init; }

    internal static PurchaseAnswer Named(string invoiceReference) =>
        new(200, JsonSerializer.Serialize(new { invoiceReferenceId = invoiceReference }));

    internal static PurchaseAnswer Refused(int status, string problem) => new(status, "{}") { Problem = problem };

    internal static PurchaseAnswer Error(string errorCode, string problem) =>
        new(200, JsonSerializer.Serialize(new { errorCode })) { Problem = problem };
}

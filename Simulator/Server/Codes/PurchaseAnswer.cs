using System.Text.Json;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Simulator.Codes;

/// <summary>What an answer to createPurchase says: the reference of an invoice, or why there is none.</summary>
/// <param name="Reference">The reference; null if there is none.</param>
/// <param name="Sentence">Why there is none, for the payer.</param>
/// <param name="IsRefusal">Whether that is a documented answer: nothing is wrong with it.</param>
internal sealed record PurchaseAnswer(InvoiceReference? Reference, string? Sentence, bool IsRefusal = false)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <param name="status">The HTTP status.</param>
    /// <param name="contentType">The type of the body.</param>
    /// <param name="body">The body.</param>
    public static PurchaseAnswer Read(int status, string? contentType, byte[] body)
    {
        if (status != StatusCodes.Status200OK)
            return Wrong($"The merchant answered HTTP {status} instead of 200.");
        if (contentType?.Split(';')[0].Trim() is not { } type || !type.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            var found = contentType is null ? "without a type" : $"as '{Refusal.Quote(contentType)}'";
            return Wrong($"The merchant answered {found}, and not as application/json.");
        }

        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement)
                : Wrong("The merchant's answer is no JSON object.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return Wrong("The merchant's answer is no JSON.");
        }
    }

    private static PurchaseAnswer Read(JsonElement answer)
    {
        if (TokenParts.Text(answer, "errorCode") is { } code)
        {
            return SentenceOf(code) is { } sentence
                ? new(null, $"{sentence} ({code}).", IsRefusal: true)
                : Wrong($"The merchant refused with the error code '{Refusal.Quote(code)}', which SEQR does not know.");
        }

        if (TokenParts.Text(answer, "invoiceReferenceId") is not { } reference)
            return Wrong("The merchant's answer has no invoiceReferenceId as a text.");
        return QrCode.TryReadInvoice("R" + reference, out var read)
            ? new(read, null)
            : Wrong($"The merchant's invoiceReferenceId is '{Refusal.Quote(reference)}', which is no invoice reference.");
    }

    private static PurchaseAnswer Wrong(string sentence) => new(null, sentence);

    private static string? SentenceOf(string code) => code switch
    {
        "INSUFFICIENT_FUNDS" => "The amount to reserve is too low for anything in this machine",
        "DEVICE_IN_USE" => "Somebody else is using this machine; wait until they are done",
        "DEVICE_UNAVAILABLE" => "This machine is out of service",
        "INVOICING_ERROR" => "The merchant could not make the invoice; try again later",
        "SYSTEM_ERROR" => "The merchant has a problem; try again later",
        _ => null,
    };
}

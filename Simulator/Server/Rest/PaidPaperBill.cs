using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Payers;

namespace SeqrSandbox.Simulator.Rest;

/// <summary>A paid paper bill as its issuer is told of it. The payer's members are null unless the issuer asked for them.</summary>
internal sealed record PaidPaperBill(
    long Id, string Description, string Amount, string Currency, string Status, string Reference, string ErsReference,
    DateTimeOffset PurchaseTime, string? PayerMsisdn, string? PayerFirstName, string? PayerLastName, string? PayerStreet, string? PayerCity,
    string? PayerZip, string? PayerCountry)
{
    public static PaidPaperBill Of(Invoice invoice, Partner issuer, Payer? payer)
    {
        var payment = invoice.Payment ?? throw new InvalidOperationException($"The invoice {invoice.Reference} has no payment.");
        var paper = invoice.Paper ?? throw new InvalidOperationException($"The invoice {invoice.Reference} is of no paper bill.");
        var address = issuer.AsksForAddress && payer is not null ? DeliveryAddress.Of(payer) : null;
        return new(
            PaperInvoiceId.Of(invoice.Reference),
            invoice.Bill.Title ?? "",
            payment.Amount.Value.ToString("0.00", CultureInfo.InvariantCulture),
            payment.Amount.Currency.Code,
            "PAID",
            paper.Reference,
            payment.ErsReference.Value,
            payment.PaidAt.ToUniversalTime(),
            issuer.AsksForMsisdn ? payer?.Msisdn : null,
            address?.FirstName,
            address?.LastName,
            address?.Street,
            address?.City,
            address?.Zip,
            address?.CountryCode);
    }

    public byte[] ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        // Names stay readable: this is JSON, and never part of a page.
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", Id);
            writer.WriteString("description", Description);
            writer.WritePropertyName("amount");
            writer.WriteRawValue(Amount);
            writer.WriteString("currency", Currency);
            writer.WriteString("status", Status);
            writer.WriteString("reference", Reference);
            writer.WriteString("ersReference", ErsReference);
            writer.WriteString("purchaseTime", PurchaseTime.ToString("dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture));
            foreach (var (name, value) in Payers)
            {
                if (value is not null)
                    writer.WriteString(name, value);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private IEnumerable<(string Name, string? Value)> Payers =>
    [
        ("payerMsisdn", PayerMsisdn), ("payerFirstName", PayerFirstName), ("payerLastName", PayerLastName), ("payerStreet", PayerStreet),
        ("payerCity", PayerCity), ("payerZip", PayerZip), ("payerCountry", PayerCountry),
    ];
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Reference.Client;

/// <summary>The stored record of a bill at SEQR. Orders, sales and reservations derive from it.</summary>
public abstract record Bill : StoredRecord
{
    /// <summary>The billed purchase.</summary>
    public required Purchase Purchase { get; init; }

    /// <summary>SEQR's invoiceReference of the bill, 17 digits; null until it is known.</summary>
    public string? InvoiceReference { get; init; }

    /// <summary>The text of the bill's QR code; null until it is known.</summary>
    public string? QrCode { get; init; }

    /// <summary>The last status that SEQR answered.</summary>
    public InvoiceStatus LastSeen { get; init; }

    /// <summary>The last version of the invoice that SEQR answered.</summary>
    public int InvoiceVersion { get; init; }

    /// <summary>SEQR's ersReference of the payment, 25 digits; null until it is paid.</summary>
    public string? ErsReference { get; init; }

    /// <summary>The paid amount from SEQR's receipt; null until it is paid, or if the receipt has no amount.</summary>
    public Money? Paid { get; init; }

    /// <summary>SEQR's last refusal about this bill, if any.</summary>
    public Refusal? LastRefusal { get; init; }

    /// <summary>The transport problem with SEQR, in a sentence for the shop's staff.</summary>
    public string? Trouble { get; init; }

    /// <summary>Refunds, oldest first.</summary>
    public ImmutableList<Refund> Refunds { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Id => Purchase.OrderId;

    /// <summary>Whether the bill is paid and the payment is acknowledged.</summary>
    [JsonIgnore]
    public abstract bool IsPaid { get; }

    /// <summary>The amount that can still be refunded. A refund that may have been carried out counts as refunded.</summary>
    [JsonIgnore]
    public Money Refundable => Refunds
        .Where(refund => refund.State is not (RefundState.NotSent or RefundState.Refused))
        .Aggregate(Paid ?? Purchase.Total, (rest, refund) => rest - refund.Amount);
}

/// <summary>Applies an answer to getPaymentStatus to any bill. A pure function.</summary>
internal static class BillRules
{
    public static T WithStatus<T>(this T bill, PaymentStatus status)
        where T : Bill => bill with
        {
            LastSeen = status.Status,
            InvoiceVersion = status.Version,
            ErsReference = status.Status is InvoiceStatus.Paid ? status.ErsReference ?? status.Receipt?.PaymentReference : null,
            Paid = status.Status is InvoiceStatus.Paid ? status.Receipt?.Invoice?.Total : null,
            LastRefusal = null,
        };
}

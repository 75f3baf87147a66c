using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Reference.Client;

/// <summary>What is known of a bill at SEQR, whoever sent it: the base of orders, sales and reservations.</summary>
public abstract record Bill : StoredRecord
{
    /// <summary>The purchase as it is billed.</summary>
    public required Purchase Purchase { get; init; }

    /// <summary>SEQR's reference of the bill, 17 digits, once known.</summary>
    public string? InvoiceReference { get; init; }

    /// <summary>The text of the bill's QR code, once known.</summary>
    public string? QrCode { get; init; }

    /// <summary>The status last seen at SEQR.</summary>
    public InvoiceStatus LastSeen { get; init; }

    /// <summary>The version of the invoice last seen at SEQR.</summary>
    public int InvoiceVersion { get; init; }

    /// <summary>SEQR's reference of the payment, 25 digits, once paid.</summary>
    public string? ErsReference { get; init; }

    /// <summary>What was paid, as SEQR's receipt says; null until then, or if the receipt says nothing.</summary>
    public Money? Paid { get; init; }

    /// <summary>SEQR's last refusal about this bill, if any.</summary>
    public Refusal? LastRefusal { get; init; }

    /// <summary>What went wrong on the way to SEQR, in a sentence for the shop's staff.</summary>
    public string? Trouble { get; init; }

    /// <summary>Refunds, oldest first.</summary>
    public ImmutableList<Refund> Refunds { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Id => Purchase.OrderId;

    /// <summary>Whether it is paid, and the payment acknowledged.</summary>
    [JsonIgnore]
    public abstract bool IsPaid { get; }

    /// <summary>What may still be refunded, counting each refund that was or may have been carried out.</summary>
    [JsonIgnore]
    public Money Refundable => Refunds
        .Where(refund => refund.State is not (RefundState.NotSent or RefundState.Refused))
        .Aggregate(Paid ?? Purchase.Total, (rest, refund) => rest - refund.Amount);
}

/// <summary>What an answer to getPaymentStatus tells of any bill. A pure function.</summary>
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

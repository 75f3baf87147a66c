using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Reference.Client.Checkout;

/// <summary>What is known of an order's payment: everything that has to outlive the program.</summary>
public sealed record Order
{
    /// <summary>The purchase as it is billed.</summary>
    public required Purchase Purchase { get; init; }

    /// <summary>Where it stands.</summary>
    public required OrderState State { get; init; }

    /// <summary>Names this bill in the notification and back URLs, and cannot be guessed; each new bill of the order gets a new one.</summary>
    public required string BillKey { get; init; }

    /// <summary>When its bill was about to be sent.</summary>
    public required DateTimeOffset BilledAt { get; init; }

    /// <summary>Kept by the store: rises with each save, 0 before the first.</summary>
    public long Version { get; init; }

    /// <summary>SEQR's reference of the bill, 17 digits, once known.</summary>
    public string? InvoiceReference { get; init; }

    /// <summary>The text of the bill's QR code, once known.</summary>
    public string? QrCode { get; init; }

    /// <summary>
    /// Whether the reference was learned from a notification, because the answer to sendInvoice was lost. Then a payment counts
    /// only if its receipt names this order.
    /// </summary>
    public bool ReferenceFromNotification { get; init; }

    /// <summary>The status last seen at SEQR.</summary>
    public InvoiceStatus LastSeen { get; init; }

    /// <summary>The version of the invoice last seen at SEQR.</summary>
    public int InvoiceVersion { get; init; }

    /// <summary>SEQR's reference of the payment, 25 digits, once paid.</summary>
    public string? ErsReference { get; init; }

    /// <summary>SEQR's last refusal about this order, if any.</summary>
    public Refusal? LastRefusal { get; init; }

    /// <summary>Why the bill is in doubt or was not sent, in a sentence for the shop's staff.</summary>
    public string? Trouble { get; init; }

    /// <summary>Whether <see cref="InAppCheckoutOptions.OnSettled"/> has been told of the outcome.</summary>
    public bool Reported { get; init; }

    /// <summary>Keys of earlier bills of this order. A late notification that carries one is for a bill nobody wants any more.</summary>
    public ImmutableList<string> FormerBillKeys { get; init; } = [];

    /// <summary>Refunds, oldest first.</summary>
    public ImmutableList<Refund> Refunds { get; init; } = [];

    /// <summary>The shop's id of the order.</summary>
    [JsonIgnore]
    public string Id => Purchase.OrderId;

    /// <summary>Whether the outcome is final: paid, canceled or failed.</summary>
    [JsonIgnore]
    public bool IsSettled => State is OrderState.Paid or OrderState.Canceled or OrderState.Failed;

    /// <summary>What may still be refunded, counting each refund that was or may have been carried out.</summary>
    [JsonIgnore]
    public Money Refundable => Refunds
        .Where(refund => refund.State is not (RefundState.NotSent or RefundState.Refused))
        .Aggregate(Purchase.Total, (rest, refund) => rest - refund.Amount);
}

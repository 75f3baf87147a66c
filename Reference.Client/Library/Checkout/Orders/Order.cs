using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Reference.Client.Checkout;

/// <summary>What is known of an order's payment: everything that has to outlive the program.</summary>
public sealed record Order : Bill
{
    /// <summary>Where it stands.</summary>
    public required OrderState State { get; init; }

    /// <summary>Names this bill in the notification and back URLs, and cannot be guessed; each new bill of the order gets a new one.</summary>
    public required string BillKey { get; init; }

    /// <summary>When its bill was about to be sent.</summary>
    public required DateTimeOffset BilledAt { get; init; }

    /// <summary>
    /// Whether the reference was learned from a notification, because the answer to sendInvoice was lost. Then a payment counts
    /// only if its receipt names this order.
    /// </summary>
    public bool ReferenceFromNotification { get; init; }

    /// <summary>Whether <see cref="InAppCheckoutOptions.OnSettled"/> has been told of the outcome.</summary>
    public bool Reported { get; init; }

    /// <summary>Keys of earlier bills of this order. A late notification that carries one is for a bill nobody wants any more.</summary>
    public ImmutableList<string> FormerBillKeys { get; init; } = [];

    /// <summary>Whether the outcome is final: paid, canceled or failed.</summary>
    [JsonIgnore]
    public bool IsSettled => State is OrderState.Paid or OrderState.Canceled or OrderState.Failed;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsPaid => State is OrderState.Paid;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsUnfinished => State is OrderState.Sending or OrderState.Open
        || (IsSettled && !Reported)
        || Refunds.Exists(refund => refund.State is RefundState.Sending);
}

/// <summary>Where an order stands.</summary>
public enum OrderState
{
    /// <summary>Its bill is about to be sent, or on the way. Stored before the bill is.</summary>
    Sending,

    /// <summary>Nobody knows whether SEQR has a bill for it: no answer came. It is not sent again by itself.</summary>
    InDoubt,

    /// <summary>SEQR has no bill for it: the request certainly did not arrive. It may be started again.</summary>
    NotSent,

    /// <summary>SEQR has no bill for it: it refused the request. It may be started again.</summary>
    Refused,

    /// <summary>There is a bill, and it can be paid.</summary>
    Open,

    /// <summary>Paid and acknowledged: final.</summary>
    Paid,

    /// <summary>The bill was canceled by the payer or the shop, or its payment was reversed: it cannot be paid any more.</summary>
    Canceled,

    /// <summary>The debit failed: the bill cannot be paid any more.</summary>
    Failed,
}

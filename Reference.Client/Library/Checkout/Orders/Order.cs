using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Reference.Client.Checkout;

/// <summary>The stored record of an order's payment.</summary>
public sealed record Order : Bill
{
    /// <summary>Its state.</summary>
    public required OrderState State { get; init; }

    /// <summary>Identifies this bill in the notification URL. It cannot be guessed. Each new bill of the order gets a new key.</summary>
    public required string BillKey { get; init; }

    /// <summary>When sending its bill began.</summary>
    public required DateTimeOffset BilledAt { get; init; }

    /// <summary>
    /// Whether the reference came from a notification, because sendInvoice had no answer. Then a payment counts only if its receipt names
    /// this order.
    /// </summary>
    public bool ReferenceFromNotification { get; init; }

    /// <summary>Whether <see cref="InAppCheckoutOptions.OnSettled"/> has received the outcome.</summary>
    public bool Reported { get; init; }

    /// <summary>The keys of earlier bills of this order. A late notification with one of them is for a superseded bill.</summary>
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

/// <summary>The state of an order.</summary>
public enum OrderState
{
    /// <summary>The bill is being sent. This state is saved before the bill is sent.</summary>
    Sending,

    /// <summary>It is unknown whether SEQR has a bill, because no answer came. The bill is not sent again automatically.</summary>
    InDoubt,

    /// <summary>SEQR has no bill: the request certainly did not arrive. The order may be started again.</summary>
    NotSent,

    /// <summary>SEQR has no bill: it refused the request. The order may be started again.</summary>
    Refused,

    /// <summary>There is a bill, and the payer can pay it.</summary>
    Open,

    /// <summary>Paid and acknowledged. Final.</summary>
    Paid,

    /// <summary>The payer or the shop canceled the bill, or SEQR reversed its payment. It can no longer be paid.</summary>
    Canceled,

    /// <summary>The debit failed. The bill can no longer be paid.</summary>
    Failed,
}

using System.Text.Json.Serialization;

namespace SeqrSandbox.Testing;

/// <summary>An invoice as it was at one moment.</summary>
public sealed record InvoiceSnapshot
{
    /// <summary>SEQR's reference of it, 17 digits.</summary>
    public required string Reference { get; init; }

    /// <summary>Where it stands.</summary>
    public required SeqrInvoiceStatus Status { get; init; }

    /// <summary>The version of its status, from 0; it rises with each change that the merchant can see.</summary>
    public required int Version { get; init; }

    /// <summary>The id of the terminal that sent it.</summary>
    public required string Terminal { get; init; }

    /// <summary>When it was sent, by the sandbox's clock.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>What is asked for.</summary>
    public required SeqrMoney Total { get; init; }

    /// <summary>Its title; null where the merchant gave none.</summary>
    public string? Title { get; init; }

    /// <summary>The merchant's own number of it; null where the merchant gave none.</summary>
    public string? ClientInvoiceId { get; init; }

    /// <summary>The reference of the payment, once there is one. It stays when the payment is reversed.</summary>
    public string? ErsReference { get; init; }

    /// <summary>The text of its QR code, which <see cref="TestPayer.ScanAsync"/> takes.</summary>
    public required string QrCode { get; init; }

    /// <summary>The link that opens the wallet on a phone, which <see cref="TestPayer.ScanAsync"/> takes too.</summary>
    public required string Link { get; init; }

    /// <summary>
    /// The payer has confirmed, and the debit is under way: the merchant still sees
    /// <see cref="SeqrInvoiceStatus.Issued"/>.
    /// </summary>
    public bool Paying { get; init; }

    /// <summary>Who scanned it last; null before anybody did.</summary>
    public string? PayerId => Payer?.Id;

    /// <summary>What is set aside; null unless it is reserved.</summary>
    public SeqrMoney? Reserved { get; init; }

    /// <summary>The payment; null before there is one.</summary>
    public PaymentSnapshot? Payment { get; init; }

    /// <summary>What was paid back, in the order it was.</summary>
    public IReadOnlyList<RefundSnapshot> Refunds { get; init; } = [];

    /// <summary>Why it is canceled, such as <c>by-payer</c> or <c>not-acknowledged</c>; null unless it is.</summary>
    public string? CancelReason { get; init; }

    /// <summary>
    /// When the payment is reversed unless the merchant asks for it, by the sandbox's clock; null when nothing is to be
    /// asked.
    /// </summary>
    public DateTimeOffset? AcknowledgeBy { get; init; }

    /// <summary>When the reservation is released unless the merchant commits it, by the sandbox's clock; null without one.</summary>
    public DateTimeOffset? CommitBy { get; init; }

    /// <summary>Everything that happened to it, oldest first.</summary>
    public IReadOnlyList<InvoiceHistoryEntry> History { get; init; } = [];

    /// <summary>What the merchant was told of it, newest first.</summary>
    public IReadOnlyList<NotificationSnapshot> Notifications { get; init; } = [];

    [JsonInclude]
    internal BoundPayer? Payer { get; init; }

    internal sealed record BoundPayer(string Id);
}

using System.Text.Json.Serialization;

namespace SeqrSandbox.Testing;

/// <summary>An invoice at one moment.</summary>
public sealed record InvoiceSnapshot
{
    /// <summary>SEQR's reference of it, 17 digits.</summary>
    public required string Reference { get; init; }

    /// <summary>Its status.</summary>
    public required SeqrInvoiceStatus Status { get; init; }

    /// <summary>The version of its status, from 0; it rises with each change that the merchant can see.</summary>
    public required int Version { get; init; }

    /// <summary>The id of the terminal that sent it.</summary>
    public required string Terminal { get; init; }

    /// <summary>When it was sent, by the sandbox's clock.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>The billed amount.</summary>
    public required SeqrMoney Total { get; init; }

    /// <summary>Its title; null if the merchant gave none.</summary>
    public string? Title { get; init; }

    /// <summary>The merchant's own number for it; null if the merchant gave none.</summary>
    public string? ClientInvoiceId { get; init; }

    /// <summary>The reference of the payment, once there is one. It stays when the payment is reversed.</summary>
    public string? ErsReference { get; init; }

    /// <summary>The text of its QR code, which <see cref="TestPayer.ScanAsync"/> takes.</summary>
    public required string QrCode { get; init; }

    /// <summary>The link that opens the wallet on a phone, which <see cref="TestPayer.ScanAsync"/> takes too.</summary>
    public required string Link { get; init; }

    /// <summary>
    /// Whether the payer has confirmed and the debit is under way: the merchant still sees
    /// <see cref="SeqrInvoiceStatus.Issued"/>.
    /// </summary>
    public bool Paying { get; init; }

    /// <summary>The payer who scanned it last; null if nobody has.</summary>
    public string? PayerId => Payer?.Id;

    /// <summary>The reserved amount; null unless it is reserved.</summary>
    public SeqrMoney? Reserved { get; init; }

    /// <summary>The payment; null if there is none yet.</summary>
    public PaymentSnapshot? Payment { get; init; }

    /// <summary>The refunds, in order.</summary>
    public IReadOnlyList<RefundSnapshot> Refunds { get; init; } = [];

    /// <summary>Why it was canceled, such as <c>by-payer</c> or <c>not-acknowledged</c>; null unless it was.</summary>
    public string? CancelReason { get; init; }

    /// <summary>
    /// When the payment is reversed unless the merchant asks for it, by the sandbox's clock; null if it need not ask.
    /// </summary>
    public DateTimeOffset? AcknowledgeBy { get; init; }

    /// <summary>
    /// When the reservation is released unless the merchant commits it, by the sandbox's clock; null if there is none.
    /// </summary>
    public DateTimeOffset? CommitBy { get; init; }

    /// <summary>Everything that happened to it, oldest first.</summary>
    public IReadOnlyList<InvoiceHistoryEntry> History { get; init; } = [];

    /// <summary>The notifications to the merchant, newest first.</summary>
    public IReadOnlyList<NotificationSnapshot> Notifications { get; init; } = [];

    [JsonInclude]
    internal BoundPayer? Payer { get; init; }

    internal sealed record BoundPayer(string Id);
}

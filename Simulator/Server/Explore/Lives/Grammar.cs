using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Simulator.Explore.Lives;

/// <summary>What lives are made of, and how often. Rare and deadly things are likelier than in real life.</summary>
internal static class Grammar
{
    /// <summary>More bills than any shop sends for an order.</summary>
    public const int ManyBills = 9;

    /// <summary>What may become of a call of the merchant.</summary>
    public static IReadOnlyList<Weighted<CallEffect>> CallEffects { get; } =
    [
        new(new("lost after it was carried out", Fault(FaultKind.Reset, carriedOut: true)), 6),
        new(new("lost before", Fault(FaultKind.Reset, carriedOut: false)), 3),
        new(new("empty answer", Fault(FaultKind.Empty, carriedOut: true)), 3),
        new(new("empty answer, not carried out", Fault(FaultKind.Empty, carriedOut: false)), 2),
        new(new("half an answer", Fault(FaultKind.Truncated, carriedOut: true)), 2),
        new(new("garbled answer", Fault(FaultKind.Garbled, carriedOut: true)), 1),
        new(new("HTTP 503", Fault(FaultKind.Http, carriedOut: false, status: 503)), 2),
        new(new("HTTP 503 after it was carried out", Fault(FaultKind.Http, carriedOut: true, status: 503)), 2),
        new(new("SOAP fault", Fault(FaultKind.SoapFault, carriedOut: false)), 2),
        new(new("SOAP fault after it was carried out", Fault(FaultKind.SoapFault, carriedOut: true)), 1),
        new(new("answered 3 s later", Fault(FaultKind.Delay, carriedOut: true, lasts: 3)), 3),
        new(new("no answer for 30 s after it was carried out", Fault(FaultKind.Timeout, carriedOut: true, lasts: 30)), 2),
        new(new("no answer for 30 s", Fault(FaultKind.Timeout, carriedOut: false, lasts: 30)), 1),
        new(new("SYSTEM_BUSY", null, ResultCode.SystemBusy), 2),
        new(new("SYSTEM_ERROR", null, ResultCode.SystemError), 1),
    ];

    /// <summary>The operations, with the invoice's status when they are called; null for any.</summary>
    public static IReadOnlyList<Weighted<CallMoment>> CallMoments { get; } =
    [
        new(new(InvoiceService.SendInvoice, null), 3),
        new(new(InvoiceService.GetPaymentStatus, InvoiceStatus.Issued), 2),
        new(new(InvoiceService.GetPaymentStatus, InvoiceStatus.Paid), 6),
        new(new(InvoiceService.GetPaymentStatus, InvoiceStatus.Canceled), 2),
        new(new(InvoiceService.GetPaymentStatus, InvoiceStatus.Failed), 1),
        new(new(InvoiceService.CancelInvoice, InvoiceStatus.Issued), 2),
        new(new(InvoiceService.CancelInvoice, InvoiceStatus.Paid), 2),
        new(new(InvoiceService.RefundPayment, InvoiceStatus.Paid), 5),
    ];

    /// <summary>Which calls a rule is for.</summary>
    public static IReadOnlyList<Weighted<Turn>> Turns { get; } = [new(Turn.First, 4), new(Turn.Later, 2), new(Turn.Every, 1)];

    /// <summary>How the payer ends.</summary>
    public static IReadOnlyList<Weighted<PayerEnd>> PayerEnds { get; } =
    [
        new(PayerEnd.Pays, 12), new(PayerEnd.Cancels, 3), new(PayerEnd.HasNoMoney, 2), new(PayerEnd.WalksAway, 1), new(PayerEnd.NeverScans, 1),
    ];

    /// <summary>When and how often the merchant is notified.</summary>
    public static IReadOnlyList<Weighted<NotificationRule>> Notifications { get; } =
    [
        new(NotificationRule.AsSeqrDoes, 6),
        new(new(NotificationTiming.Never, null), 3),
        new(new(NotificationTiming.Twice, After(5)), 2),
        new(new(NotificationTiming.Late, After(5)), 1),
        new(new(NotificationTiming.Late, After(40)), 1),
        new(new(NotificationTiming.Early, null), 2),
    ];

    /// <summary>What may become of the attempts of a notification.</summary>
    public static IReadOnlyList<Weighted<PostFault>> PostFaults { get; } =
    [
        new(new() { Kind = PostFaultKind.Lost, Arrives = false }, 2),
        new(new() { Kind = PostFaultKind.Lost, Arrives = true }, 2),
        new(new() { Kind = PostFaultKind.Http, HttpStatus = 503, Arrives = true }, 1),
    ];

    /// <summary>What the customer and the operator do.</summary>
    public static IReadOnlyList<Weighted<ShopAction>> ShopActions { get; } =
    [
        new(ShopAction.Return, 4), new(ShopAction.Leave, 4), new(ShopAction.Cancel, 3), new(ShopAction.Refund, 4), new(ShopAction.Again, 3),
        new(ShopAction.Restart, 2), new(ShopAction.Order, 2), new(ShopAction.Look, 1),
    ];

    private static DurationRange After(int seconds) => DurationRange.Exactly(TimeSpan.FromSeconds(seconds));

    private static Fault Fault(FaultKind kind, bool carriedOut, int? status = null, int? lasts = null) =>
        new() { Kind = kind, CarriedOut = carriedOut, HttpStatus = status, For = lasts is { } seconds ? After(seconds) : null };
}

/// <summary>What becomes of a call.</summary>
/// <param name="Name">Its name in the coverage.</param>
/// <param name="Fault">A fault; null for a refusal.</param>
/// <param name="Result">A refusal; null for a fault.</param>
internal sealed record CallEffect(string Name, Fault? Fault, ResultCode? Result = null)
{
    /// <summary>Nothing is learned from a SEQR that never answers, and it takes its time.</summary>
    public bool CanBe(Turn turn) => turn != Turn.Every || Fault?.Kind != FaultKind.Timeout;
}

/// <summary>An operation, and the invoice's status when it is called.</summary>
internal sealed record CallMoment(Operation On, InvoiceStatus? When);

/// <summary>Which calls of an operation a rule is for.</summary>
internal enum Turn
{
    First,
    Later,
    Every,
}

/// <summary>How a payer ends.</summary>
internal enum PayerEnd
{
    Pays,
    Cancels,
    HasNoMoney,
    WalksAway,
    NeverScans,
}

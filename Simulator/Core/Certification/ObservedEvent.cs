using System.Collections.Immutable;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Certification;

/// <summary>The parts of a journal entry that a certification looks at.</summary>
public sealed record ObservedEvent
{
    /// <summary>The entry's id.</summary>
    public required long Id { get; init; }

    public required EntryKind Kind { get; init; }

    /// <summary>When it began, by the sandbox's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it began, by the wall clock.</summary>
    public required DateTimeOffset WallAt { get; init; }

    public TimeSpan Duration { get; init; }

    /// <summary>The operation a merchant called; null for other entries.</summary>
    public Operation? Operation { get; init; }

    /// <summary>What a payer did; null for other entries.</summary>
    public string? Action { get; init; }

    /// <summary>A terminal's id, or a reseller's.</summary>
    public string? Caller { get; init; }

    public string? Payer { get; init; }

    /// <summary>What a payer scanned or opened.</summary>
    public string? Code { get; init; }

    public string? Invoice { get; init; }

    /// <summary>Whether the call names its invoice. If not, it means a cash register's current one.</summary>
    public bool NamesInvoice { get; init; }

    /// <summary>How many rows an invoice has.</summary>
    public int Rows { get; init; }

    public bool HasBackUrl { get; init; }

    /// <summary>Where a merchant wants to be notified.</summary>
    public string? NotificationUrl { get; init; }

    /// <summary>What a web shop was asked to sell by createPurchase.</summary>
    public string? ProductToken { get; init; }

    /// <summary>The machine that createPurchase was about.</summary>
    public string? MachineToken { get; init; }

    /// <summary>Whether an invoice reserves its amount, rather than taking it.</summary>
    public bool Reserves { get; init; }

    /// <summary>Whether a receipt has a document.</summary>
    public bool HasDocument { get; init; }

    /// <summary>The product that a till reserves a voucher of.</summary>
    public string? Product { get; init; }

    /// <summary>In which format a till wants the receipt of a voucher.</summary>
    public string? ReceiptFormat { get; init; }

    public string? SeqrId { get; init; }

    /// <summary>The payment that a refund or a receipt is for.</summary>
    public string? PaymentNamed { get; init; }

    public int? Result { get; init; }

    /// <summary>The HTTP status.</summary>
    public int? Status { get; init; }

    /// <summary>The invoice status that the answer reported.</summary>
    public InvoiceStatus? Told { get; init; }

    /// <summary>The ersReference of the payment that the answer reported.</summary>
    public string? PaymentTold { get; init; }

    /// <summary>The id of the terminal that was registered.</summary>
    public string? TerminalTold { get; init; }

    public ImmutableArray<Finding> Findings { get; init; } = [];

    public bool Succeeded => Result == (int)ResultCode.Success;

    /// <summary>When it ended, by the wall clock.</summary>
    public DateTimeOffset WallEnd => WallAt + Duration;

    public bool Is(Operation operation) => Operation == operation;
}

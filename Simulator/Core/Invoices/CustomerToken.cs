namespace SeqrSandbox.Core.Invoices;

/// <summary>A loyalty card, coupon or the like on an invoice. Status: 0 pending, 1 used, 90 blocked, 99 unknown.</summary>
public sealed record CustomerToken
{
    /// <summary>Offered by the payer; the merchant has not answered yet.</summary>
    public const int Pending = 0;

    public string? Id { get; init; }

    public string? Value { get; init; }

    public string? Description { get; init; }

    public int Status { get; init; }

    /// <summary>Offered by the payer's app, not swiped at the till. Never on the wire.</summary>
    public bool FromPayer { get; init; }
}

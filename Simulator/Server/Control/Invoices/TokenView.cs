using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Simulator.Control.Invoices;

/// <summary>A loyalty card or coupon on an invoice. Status: 0 pending, 1 used, 90 blocked, 99 unknown.</summary>
internal sealed record TokenView(string? Id, string? Value, string? Description, int Status)
{
    public static TokenView Of(CustomerToken token) => new(token.Id, token.Value, token.Description, token.Status);
}

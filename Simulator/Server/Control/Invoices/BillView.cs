using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Simulator.Control.Output;

namespace SeqrSandbox.Simulator.Control.Invoices;

/// <summary>What the merchant asked for, beside the title, the number and the total, which every list shows.</summary>
/// <param name="Rows">The lines of the bill, in order.</param>
/// <param name="PaymentMode">Null where the merchant left it out.</param>
/// <param name="AcknowledgmentMode">The mode in force.</param>
/// <param name="CommitReservationTimeout">Seconds.</param>
internal sealed record BillView(
    IReadOnlyList<RowView> Rows,
    string? PaymentMode,
    string AcknowledgmentMode,
    DateTimeOffset? IssueDate,
    string? CashierId,
    string? Footer,
    string? BackUrl,
    string? NotificationUrl,
    long? CommitReservationTimeout)
{
    public static BillView Of(Invoice invoice) => new(
        invoice.Bill.Rows.IsDefault ? [] : [.. invoice.Bill.Rows.Select(RowView.Of)],
        invoice.Bill.PaymentMode is { } mode ? Words.Wire(mode) : null,
        Words.Wire(invoice.Acknowledgment),
        invoice.Bill.IssueDate,
        invoice.Bill.CashierId,
        invoice.Bill.Footer,
        invoice.Bill.BackUrl,
        invoice.Bill.NotificationUrl,
        invoice.Bill.CommitReservationTimeout);
}

using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Views;

/// <summary>The bill, without the title, the number and the total, which every list shows.</summary>
/// <param name="Rows">The lines of the bill, in order.</param>
/// <param name="PaymentMode">Null if the merchant left it out.</param>
/// <param name="AcknowledgmentMode">The mode in force.</param>
/// <param name="CommitReservationTimeout">In seconds.</param>
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

/// <summary>A line of a bill, as the merchant sent it. Numbers are text, so that no client rounds them.</summary>
internal sealed record RowView(
    string? Description,
    string? Quantity,
    string? Unit,
    MoneyView? UnitPrice,
    MoneyView? Discount,
    string? TaxRate,
    MoneyView? Total,
    string? Sku,
    string? Ean)
{
    public static RowView Of(BillRow row) => new(
        row.Description,
        row.Quantity?.ToString(),
        row.Unit,
        MoneyView.Of(row.UnitPrice),
        MoneyView.Of(row.Discount),
        row.TaxRate?.ToString(),
        MoneyView.Of(row.Total),
        row.Sku,
        row.Ean);
}

/// <summary>An amount of money, with its value as text so that no client rounds it.</summary>
internal sealed record MoneyView(string? Value, string? Currency)
{
    /// <summary>The amount with all decimals of its currency.</summary>
    public static MoneyView Of(Amount amount) => new(amount.Value.ToString($"F{amount.Currency.Decimals}"), amount.Currency.Code);

    /// <summary>The amount as the merchant sent it.</summary>
    public static MoneyView? Of(AmountDraft? draft) => draft is { } written ? new(written.Value?.ToString(), written.Currency) : null;
}

namespace Reference.Client.Wire;

/// <summary>
/// Maps invoices in both directions. It omits empty texts, because for SEQR an empty member is not the same as a
/// missing one.
/// </summary>
internal static class InvoiceMap
{
    public static WireInvoice ToWire(this Invoice invoice) => new()
    {
        PaymentMode = invoice.PaymentMode.ToWire(),
        AcknowledgmentMode = invoice.AcknowledgmentMode.ToWire(),
        IssueDate = ValueMap.Text(invoice.IssueDate),
        Title = invoice.Title.OrNothing(),
        ClientInvoiceId = invoice.ClientInvoiceId.OrNothing(),
        InvoiceRows = invoice.Rows.Count == 0 ? null : [.. invoice.Rows.Select(ToWire)],
        TotalAmount = invoice.Total.ToWire(),
        CashierId = invoice.CashierId.OrNothing(),
        Footer = invoice.Footer.OrNothing(),
        BackUrl = invoice.BackUrl?.OriginalString,
        NotificationUrl = invoice.NotificationUrl?.OriginalString,
        CommitReservationTimeout = ValueMap.Seconds(invoice.CommitReservationTimeout),
    };

    public static Invoice? ToInvoice(this WireInvoice? invoice) => invoice?.TotalAmount.ToMoney() is not { } total ? null : new()
    {
        Total = total,
        PaymentMode = EnumMap.ToPaymentMode(invoice.PaymentMode),
        AcknowledgmentMode = EnumMap.ToAcknowledgmentMode(invoice.AcknowledgmentMode),
        IssueDate = ValueMap.Time(invoice.IssueDate),
        Title = invoice.Title,
        ClientInvoiceId = invoice.ClientInvoiceId,
        Rows = [.. (invoice.InvoiceRows ?? []).Select(ToRow).OfType<InvoiceRow>()],
        CashierId = invoice.CashierId,
        Footer = invoice.Footer,
        BackUrl = ToUri(invoice.BackUrl),
        NotificationUrl = ToUri(invoice.NotificationUrl),
        CommitReservationTimeout = long.TryParse(invoice.CommitReservationTimeout, out var s) ? TimeSpan.FromSeconds(s) : null,
    };

    public static WireCustomerToken[]? ToWire(this IReadOnlyCollection<CustomerToken>? tokens) => tokens is null or { Count: 0 }
        ? null
        : [.. tokens.Select(t => new WireCustomerToken { Description = t.Description, Id = t.Id, Status = t.Status, Value = t.Value })];

    public static string? OrNothing(this string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static WireInvoiceRow ToWire(InvoiceRow row) => new()
    {
        ItemDescription = row.Description.OrNothing(),
        ItemDiscount = row.Discount.ToWire(),
        ItemEAN = row.Ean.OrNothing(),
        ItemQuantity = ValueMap.Text(row.Quantity),
        ItemSKU = row.Sku.OrNothing(),
        ItemTaxRate = ValueMap.Text(row.TaxRate),
        ItemTotalAmount = row.Total.ToWire(),
        ItemUnit = row.Unit.OrNothing(),
        ItemUnitPrice = row.UnitPrice.ToWire(),
    };

    // A row without an amount is omitted, because any amount would be invented.
    private static InvoiceRow? ToRow(WireInvoiceRow row) => row.ItemTotalAmount.ToMoney() is not { } total ? null
        : new(row.ItemDescription ?? "", total)
        {
            Discount = row.ItemDiscount.ToMoney(),
            Ean = row.ItemEAN,
            Quantity = ValueMap.Decimal(row.ItemQuantity) ?? 1,
            Sku = row.ItemSKU,
            TaxRate = ValueMap.Decimal(row.ItemTaxRate),
            Unit = row.ItemUnit,
            UnitPrice = row.ItemUnitPrice.ToMoney(),
        };

    private static Uri? ToUri(string? text) => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var uri) ? uri : null;
}

using Reference.Client.Purchases;
using Reference.Client.Storage;

namespace Reference.Client;

/// <summary>A purchase that a customer pays for.</summary>
public sealed record Purchase
{
    /// <summary>Creates a purchase.</summary>
    /// <param name="orderId">
    /// The shop's own id of the order or sale: 1 to 64 letters, digits, '-', '_' or '.', beginning with a letter or
    /// digit. It is sent to SEQR as clientInvoiceId. An order has at most one payable bill.
    /// </param>
    /// <param name="title">The heading of the bill, shown to the payer.</param>
    /// <param name="total">The total to pay, greater than zero.</param>
    /// <exception cref="ArgumentException">The id or the total is invalid.</exception>
    public Purchase(string orderId, string title, Money total)
    {
        ArgumentNullException.ThrowIfNull(orderId);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(total);
        if (!RecordId.IsValid(orderId))
            throw new ArgumentException($"An order id is {RecordId.Rule}.", nameof(orderId));
        if (total.Value <= 0)
            throw new ArgumentException($"A purchase costs something; this one costs {total}.", nameof(total));
        (OrderId, Title, Total) = (orderId, title, total);
    }

    /// <summary>The shop's id of the order.</summary>
    public string OrderId { get; }

    /// <summary>The heading of the bill, shown to the payer.</summary>
    public string Title { get; }

    /// <summary>The total to pay.</summary>
    public Money Total { get; }

    /// <summary>The lines of an itemized bill. They add up to <see cref="Total"/>.</summary>
    public IReadOnlyList<InvoiceRow> Rows { get; init; } = [];

    /// <summary>The cashier. SEQR's reports group by it.</summary>
    public string? CashierId { get; init; }

    /// <summary>A line below the bill.</summary>
    public string? Footer { get; init; }

    /// <summary>Who buys by Instant Checkout, and where to; it is not sent to SEQR. Otherwise null.</summary>
    public Delivery? DeliverTo { get; init; }
}

/// <summary>Maps a purchase to an invoice, without the terms of payment.</summary>
internal static class PurchaseMap
{
    public static Invoice ToInvoice(this Purchase purchase, DateTimeOffset billedAt) => new()
    {
        Total = purchase.Total,
        Title = purchase.Title,
        ClientInvoiceId = purchase.OrderId,
        Rows = purchase.Rows,
        CashierId = purchase.CashierId,
        Footer = purchase.Footer,
        IssueDate = billedAt,
    };
}

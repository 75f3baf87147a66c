using Reference.Client.Storage;

namespace Reference.Client;

/// <summary>What a customer is about to pay for.</summary>
public sealed record Purchase
{
    /// <summary>A purchase.</summary>
    /// <param name="orderId">
    /// The shop's own id of the order or sale, 1 to 64 letters, digits, '-', '_' or '.', beginning with a letter or digit. SEQR gets it as
    /// clientInvoiceId, and one order has at most one bill that can be paid.
    /// </param>
    /// <param name="title">What the payer sees as the bill's heading.</param>
    /// <param name="total">The sum to pay, greater than zero.</param>
    /// <exception cref="ArgumentException">The id or the total is not as described.</exception>
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

    /// <summary>What the payer sees as the bill's heading.</summary>
    public string Title { get; }

    /// <summary>The sum to pay.</summary>
    public Money Total { get; }

    /// <summary>The lines of the bill, if it is itemised; they add up to <see cref="Total"/>.</summary>
    public IReadOnlyList<InvoiceRow> Rows { get; init; } = [];

    /// <summary>Who sold it; SEQR's reports are grouped by it.</summary>
    public string? CashierId { get; init; }

    /// <summary>A line below the bill.</summary>
    public string? Footer { get; init; }
}

/// <summary>The bill of a purchase, before anybody says how it is to be paid.</summary>
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

using System.Globalization;

namespace SeqrSandbox.Core.Invoices;

/// <summary>Where an invoice comes from that no merchant's call made, but the scan of a paper bill.</summary>
/// <param name="Issuer">The id of the issuer.</param>
/// <param name="IssuerName">The name that payers see.</param>
/// <param name="Reference">The issuer's own reference.</param>
/// <param name="Once">Whether it may be paid only once.</param>
public sealed record PaperOrigin(string Issuer, string IssuerName, string Reference, bool Once);

/// <summary>
/// An invoice's number for issuers. It is the invoice reference counted from the year 2000: so it is unique, and small
/// enough to be exact wherever JSON's numbers are floating point.
/// </summary>
public static class PaperInvoiceId
{
    private const long Year2000 = 20_000_000_000_000_000;

    public static long Of(InvoiceReference reference) => long.Parse(reference.Value, CultureInfo.InvariantCulture) - Year2000;

    /// <summary>The invoice with a number; null if no invoice can have it.</summary>
    public static InvoiceReference? Find(string? id) =>
        long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number > -Year2000 && number < long.MaxValue - Year2000
            ? new((number + Year2000).ToString("D17", CultureInfo.InvariantCulture))
            : null;
}

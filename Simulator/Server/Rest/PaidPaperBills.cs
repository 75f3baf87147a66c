using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Partners;

namespace SeqrSandbox.Simulator.Rest;

/// <summary>Finds an issuer's paid bills.</summary>
internal static class PaidPaperBills
{
    private const int PageSize = 500;

    private static readonly Phase[] Paid = [.. Enum.GetValues<Phase>().Where(phase => phase.IsPaid())];

    /// <summary>Those paid from the first day to the last, both included, in UTC; the earliest payment first.</summary>
    public static async Task<IReadOnlyList<Invoice>> List(IStore store, Partner issuer, DateOnly first, DateOnly last)
    {
        var range = (new DateTimeOffset(first, TimeOnly.MinValue, TimeSpan.Zero), new DateTimeOffset(last, TimeOnly.MaxValue, TimeSpan.Zero));
        var found = new List<Invoice>();
        InvoiceReference? before = null;
        while (true)
        {
            var page = await store.ListInvoices(new(Paid, null, null, before, PageSize) { Paid = range });
            found.AddRange(page.Where(invoice => invoice.Paper?.Issuer == issuer.Id && IsWithin(invoice)));
            if (page.Count < PageSize)
                return [.. found.OrderBy(invoice => invoice.Payment!.ErsReference.Value, StringComparer.Ordinal)];
            before = page[^1].Reference;
        }

        bool IsWithin(Invoice invoice) =>
            DateOnly.FromDateTime(invoice.Payment!.PaidAt.UtcDateTime) is var day && first <= day && day <= last;
    }
}

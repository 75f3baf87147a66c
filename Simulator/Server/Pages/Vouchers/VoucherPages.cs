using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Vouchers;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Vouchers;

/// <summary>What tills can sell by eProducts, and what they sold.</summary>
internal static class VoucherPages
{
    private const int PageSize = 30;

    public static void MapVoucherPages(this IEndpointRouteBuilder routes) => routes.MapGet("/vouchers", List);

    private static async Task<IResult> List(Sandbox sandbox, string? before)
    {
        var found = await sandbox.Store.ListVouchers(PageSize + 1, string.IsNullOrEmpty(before) ? null : new ErsReference(before));
        var next = found.Count > PageSize ? found[PageSize - 1].Reference.Value : null;
        return PageResult.Of<VouchersPage, VouchersView>(
            PageArea.Dashboard,
            "Vouchers",
            new(
                await sandbox.Store.ListVoucherProducts(),
                [.. found.Take(PageSize)],
                next,
                !string.IsNullOrEmpty(before),
                sandbox.Clock.GetUtcNow()));
    }
}

/// <summary>Products, and vouchers, newest first.</summary>
/// <param name="Products">All products.</param>
/// <param name="Vouchers">A page of vouchers.</param>
/// <param name="Next">The last reference of this page; null if no more follow.</param>
/// <param name="IsLater">Whether this is a later page than the first.</param>
/// <param name="Now">The sandbox's time.</param>
public sealed record VouchersView(
    IReadOnlyList<VoucherProduct> Products, IReadOnlyList<VoucherSale> Vouchers, string? Next, bool IsLater, DateTimeOffset Now);

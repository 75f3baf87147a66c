using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Control;

/// <summary>Products, and the vouchers of them that tills reserved and sold.</summary>
internal static class VoucherEndpoints
{
    public static void MapVouchers(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/vouchers/products", ListProducts);
        routes.MapGet("/vouchers", List);
        routes.MapGet("/vouchers/{reference}", Show);
    }

    private static async Task<IResult> ListProducts(Sandbox sandbox, QueryInput query) => query.Refusal() is { } refusal
        ? refusal
        : Answer.Ok(new VoucherProductListView([.. (await sandbox.Store.ListVoucherProducts()).Select(VoucherProductView.Of)]));

    private static async Task<IResult> List(Sandbox sandbox, QueryInput query)
    {
        var (before, limit) = (query.Before(), query.Limit());
        if (query.Refusal() is { } refusal)
            return refusal;
        var now = sandbox.Clock.GetUtcNow();
        var found = await sandbox.Store.ListVouchers(limit + 1, before is null ? null : new ErsReference(before));
        return Answer.Ok(Page.Of(found, limit, sale => sale.Reference.Value, sale => VoucherView.Of(sale, now)));
    }

    private static async Task<IResult> Show(Sandbox sandbox, string reference, QueryInput query)
    {
        if (query.Refusal() is { } refusal)
            return refusal;
        var known = new ErsReference(reference);
        return (await sandbox.Store.FindVoucher(known) ?? await sandbox.Store.FindSoldVoucher(known)) is { } found
            ? Answer.Ok(VoucherView.Of(found.Value, sandbox.Clock.GetUtcNow()))
            : Problems.NotFound("voucher", reference, "GET /sandbox/vouchers");
    }
}

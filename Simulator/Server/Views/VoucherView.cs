using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Vouchers;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Views;

/// <summary>A product that tills sell vouchers of.</summary>
internal sealed record VoucherProductView(string Sku, string Ean, string Name, string Supplier, MoneyView Price)
{
    public static VoucherProductView Of(VoucherProduct product) =>
        new(product.Sku, product.Ean, product.Name, product.Supplier, MoneyView.Of(product.Price));
}

/// <summary>All products, in the order of getProductList.</summary>
internal sealed record VoucherProductListView(IReadOnlyList<VoucherProductView> Items);

/// <summary>A voucher with what happened to it. Its code is told once it is sold.</summary>
internal sealed record VoucherView(
    string Reference, string State, VoucherProductView Product, string? Code, string Serial, DateTimeOffset ExpiresAt, string Reseller,
    string User, string? ClientComment, string? ClientReference, string? ClientTag, DateTimeOffset ReservedAt, DateTimeOffset LapsesAt,
    VoucherStepView? Released, VoucherStepView? Sold, VoucherStepView? Reversed)
{
    public static VoucherView Of(VoucherSale sale, DateTimeOffset now) => new(
        sale.Reference.Value,
        Words.Plain(sale.StateAt(now)),
        VoucherProductView.Of(sale.Product),
        sale.Purchase is null ? null : sale.Voucher.Code,
        sale.Voucher.Serial,
        sale.Voucher.ExpiresAt,
        sale.ResellerId,
        sale.UserId,
        sale.ClientComment,
        sale.ClientReference,
        sale.ClientTag,
        sale.ReservedAt,
        sale.LapsesAt,
        sale.Release is { } release ? VoucherStepView.Of(release.Reference, release.At) : null,
        sale.Purchase is { } purchase ? VoucherStepView.Of(purchase.Reference, purchase.At) : null,
        sale.Reversal is { } reversal
            ? VoucherStepView.Of(reversal.Reference, reversal.At) with { ReasonCode = reversal.ReasonCode, Reason = reversal.Reason }
            : null);
}

/// <summary>A step of a voucher, with the reference that it got.</summary>
internal sealed record VoucherStepView(string Reference, DateTimeOffset Time, string? ReasonCode, string? Reason)
{
    public static VoucherStepView Of(ErsReference reference, DateTimeOffset at) => new(reference.Value, at, null, null);
}

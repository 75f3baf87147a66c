using SeqrSandbox.Core.Desks.Principals;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Core.Vouchers;

namespace SeqrSandbox.Core.Desks;

/// <summary>
/// Sells vouchers in two steps: one is reserved, and bought once the customer has paid. Source: docs/protocol.md, "eProducts".
/// </summary>
/// <param name="store">The sandbox's memory.</param>
/// <param name="clock">The sandbox's time.</param>
/// <param name="references">Makes references: each step has one of its own.</param>
/// <param name="seed">The seed from which vouchers get their codes.</param>
/// <param name="reservedFor">How long a reservation is kept.</param>
public sealed class VoucherDesk(IStore store, TimeProvider clock, ReferenceGenerator references, int seed, TimeSpan reservedFor)
{
    /// <summary>The reference of an answer about no voucher.</summary>
    public ErsReference NextReference() => references.NextErs(clock.GetUtcNow());

    public async ValueTask<Outcome<VoucherSale>> Reserve(Caller caller, VoucherOrder order)
    {
        if (ProductId.Parse(order.ProductId) is not { } id)
            return ResultCode.InvalidProduct.Because(order.ProductId is null
                ? "The call has no productId."
                : $"The productId {Refusal.Quote(order.ProductId)} has to begin with ean: or sku:.");
        var products = await store.ListVoucherProducts();
        if (products.FirstOrDefault(id.IsOf) is not { } product)
            return ResultCode.InvalidProduct.Because($"There is no product {Refusal.Quote(order.ProductId!)} in this sandbox.");
        return await Race.Run<VoucherSale>(async () =>
        {
            var now = clock.GetUtcNow();
            var reference = references.NextErs(now);
            var sale = new VoucherSale
            {
                Reference = reference,
                Product = product,
                Voucher = Voucher.Of(seed, reference, now),
                ResellerId = caller.Reseller.Id,
                UserId = order.UserId,
                ClientComment = order.ClientComment,
                ClientReference = order.ClientReference,
                ClientTag = order.ClientTag,
                ReservedAt = now,
                LapsesAt = now + reservedFor,
            };
            // The store keeps serial numbers unique: a voucher that is there already is made anew.
            return Race.Saved(await store.Save(new() { Vouchers = [Stored.New(sale)] }), sale);
        });
    }

    /// <summary>Sells a reserved voucher: the reseller pays its price to the supplier.</summary>
    public ValueTask<Outcome<VoucherSale>> Buy(Caller caller, string? reservation, ReceiptFormat format) =>
        Change(() => FindReserved(caller, reservation), async (sale, now) =>
        {
            var bought = VoucherRules.Buy(sale, new() { Reference = references.NextErs(now), At = now, Format = format });
            if (!bought.Succeeded)
                return bought.Refusal;
            var (seller, price) = (Seller(sale), sale.Product.Price);
            var balance = await MoneyAccounts.Balance(store, seller);
            if (balance.Minor < price.Minor)
                return ResultCode.RejectedPayment.Because($"The reseller {sale.ResellerId} has {balance}; the voucher costs {price}.");
            return (bought.Value, new()
            {
                Openings = [MoneyAccounts.Opening(seller, now)!],
                Movements = [new(MovementKind.VoucherSale, seller, Supplier(sale), price, now, null)],
            });
        });

    public ValueTask<Outcome<VoucherSale>> CancelReservation(Caller caller, string? reservation) =>
        Change(() => FindReserved(caller, reservation), (sale, now) =>
        {
            var released = VoucherRules.Release(sale, new() { Reference = references.NextErs(now), At = now });
            return ValueTask.FromResult(released.Then<(VoucherSale, Changes)>(next => (next, Changes.None)));
        });

    /// <summary>Cancels a sale, by the reference of the sale: the money goes back to the reseller.</summary>
    public ValueTask<Outcome<VoucherSale>> CancelSale(Caller caller, string? purchase, string? reasonCode, string? reason) =>
        Change(() => FindSold(caller, purchase), (sale, now) =>
        {
            var reversal = new VoucherReversal
            {
                Reference = references.NextErs(now),
                At = now,
                ReasonCode = reasonCode is not null && VoucherRules.ReasonCodes.Contains(reasonCode) ? reasonCode : null,
                Reason = reason,
            };
            return ValueTask.FromResult(VoucherRules.Reverse(sale, reversal).Then<(VoucherSale, Changes)>(
                next => (next, new()
                {
                    Movements = [new(MovementKind.VoucherReversal, Supplier(sale), Seller(sale), sale.Product.Price, now, null)],
                })));
        });

    /// <summary>A sold voucher, by the reference of the sale or of the reservation, for another copy of its receipt.</summary>
    public async ValueTask<Outcome<VoucherSale>> FindForReceipt(Caller caller, string? reference)
    {
        var found = await FindSold(caller, reference);
        if (!found.Succeeded)
            found = await FindReserved(caller, reference);
        if (!found.Succeeded)
            return found.Refusal;
        var sale = found.Value.Value;
        return sale.Purchase is null ? VoucherRules.Forbids(sale, clock.GetUtcNow()) : sale;
    }

    private static AccountId Seller(VoucherSale sale) => AccountId.Reseller(sale.ResellerId, sale.Product.Price.Currency);

    private static AccountId Supplier(VoucherSale sale) => AccountId.Supplier(sale.Product.Supplier, sale.Product.Price.Currency);

    private ValueTask<Outcome<VoucherSale>> Change(
        Func<ValueTask<Outcome<Stored<VoucherSale>>>> find,
        Func<VoucherSale, DateTimeOffset, ValueTask<Outcome<(VoucherSale Next, Changes Along)>>> decide) =>
        Race.Run<VoucherSale>(async () =>
        {
            var found = await find();
            if (!found.Succeeded)
                return found.Refusal;
            var decision = await decide(found.Value.Value, clock.GetUtcNow());
            if (!decision.Succeeded)
                return decision.Refusal;
            var (next, along) = decision.Value;
            return Race.Saved(await store.Save(along.And(new() { Vouchers = [found.Value.With(next)] })), next);
        });

    private async ValueTask<Outcome<Stored<VoucherSale>>> FindReserved(Caller caller, string? reference) =>
        Own(caller, reference, reference is null ? null : await store.FindVoucher(new(reference)), "reserved");

    private async ValueTask<Outcome<Stored<VoucherSale>>> FindSold(Caller caller, string? reference) =>
        Own(caller, reference, reference is null ? null : await store.FindSoldVoucher(new(reference)), "sold");

    private static Outcome<Stored<VoucherSale>> Own(Caller caller, string? reference, Stored<VoucherSale>? found, string how)
    {
        if (reference is null)
            return ResultCode.InvalidErsReference.Because("The call has no ersReference.");
        if (found is null)
            return ResultCode.InvalidErsReference.Because($"No voucher was {how} as {Refusal.Quote(reference)} in this sandbox.");
        return found.Value.ResellerId == caller.Reseller.Id
            ? found
            : ResultCode.InvalidErsReference.Because(
                $"The voucher {reference} belongs to the reseller {found.Value.ResellerId}; {caller.Reseller.Id} calls.");
    }
}

/// <summary>What a till asks for.</summary>
/// <param name="ProductId">The product, as the call names it.</param>
/// <param name="UserId">The user who calls.</param>
public sealed record VoucherOrder(string? ProductId, string UserId)
{
    public string? ClientComment { get; init; }

    public string? ClientReference { get; init; }

    public string? ClientTag { get; init; }
}

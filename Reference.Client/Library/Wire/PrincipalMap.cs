namespace Reference.Client.Wire;

/// <summary>Maps parties, accounts and products in both directions.</summary>
internal static class PrincipalMap
{
    public static WirePrincipalId? ToWire(this PrincipalId? id) =>
        id is null ? null : new() { Id = id.Id, Type = id.Type, UserId = id.UserId };

    public static WireAccountSpecifier? ToWire(this AccountSpecifier? account) =>
        account is null ? null : new() { AccountId = account.AccountId, AccountTypeId = account.AccountTypeId };

    public static WirePurchaseOrderRow ToWire(this Product product) => new()
    {
        ProductSpecifier = new() { ProductId = product.Id, ProductIdType = product.IdType },
        PurchaseCount = product.Count,
    };

    public static Principal? ToPrincipal(this WirePrincipal? party) => party is null ? null
        : new(ToId(party.PrincipalId), party.PrincipalName, party.Status, party.Msisdn)
        {
            Accounts = [.. (party.Accounts ?? []).Select(ToAccount)],
        };

    public static ProductPurchase ToPurchase(this WirePurchaseResponse answer) =>
        new(answer.PurchaseReference, answer.PaymentPrincipal.ToPrincipal(), answer.ReceiverPrincipal.ToPrincipal())
        {
            Products = [.. (answer.PurchasedProducts ?? []).Select(p => new Product(p.ProductId ?? "", p.ProductIdType))],
        };

    private static PrincipalId? ToId(WirePrincipalId? id) => id is null ? null : new(id.Type ?? "", id.Id ?? "", id.UserId);

    private static PrincipalAccount ToAccount(WirePrincipalAccount account) => new(
        account.AccountDescription,
        account.AccountSpecifier is { } a ? new(a.AccountTypeId ?? "", a.AccountId) : null,
        account.Balance.ToMoney(),
        account.CreditLimit.ToMoney());
}

namespace Reference.Client;

/// <summary>A product that SEQR sells, and how many of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IdType">The kind of id.</param>
/// <param name="Count">How many.</param>
public sealed record Product(string Id, string? IdType = null, int Count = 1);

/// <summary>A purchase of SEQR's products that was carried out.</summary>
/// <param name="PurchaseReference">SEQR's reference of it.</param>
/// <param name="Payer">Who paid.</param>
/// <param name="Receiver">Who got the products.</param>
public sealed record ProductPurchase(string? PurchaseReference, Principal? Payer, Principal? Receiver)
{
    /// <summary>What was bought, one entry a piece.</summary>
    public IReadOnlyList<Product> Products { get; init; } = [];
}

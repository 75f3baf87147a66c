namespace Reference.Client;

/// <summary>A product that SEQR sells, and the count.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IdType">The kind of id.</param>
/// <param name="Count">The count.</param>
public sealed record Product(string Id, string? IdType = null, int Count = 1);

/// <summary>A completed purchase of SEQR's products.</summary>
/// <param name="PurchaseReference">SEQR's reference.</param>
/// <param name="Payer">The paying party.</param>
/// <param name="Receiver">The receiving party.</param>
public sealed record ProductPurchase(string? PurchaseReference, Principal? Payer, Principal? Receiver)
{
    /// <summary>The purchased products, one entry for each piece.</summary>
    public IReadOnlyList<Product> Products { get; init; } = [];
}

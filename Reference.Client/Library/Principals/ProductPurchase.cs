namespace Reference.Client;

/// <summary>A purchase of SEQR's products that was carried out.</summary>
/// <param name="PurchaseReference">SEQR's reference of it.</param>
/// <param name="Payer">Who paid.</param>
/// <param name="Receiver">Who got the products.</param>
public sealed record ProductPurchase(string? PurchaseReference, Principal? Payer, Principal? Receiver)
{
    /// <summary>What was bought, one entry a piece.</summary>
    public IReadOnlyList<Product> Products { get; init; } = [];
}

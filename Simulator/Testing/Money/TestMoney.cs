using SeqrSandbox.Testing.Control;

namespace SeqrSandbox.Testing;

/// <summary>
/// The products and accounts of one sandbox, and the transfers, top-ups and purchases that were carried out. A new sandbox has some
/// top-up products, a kind of transfer and goods.
/// </summary>
public sealed class TestMoney
{
    private const string Products = "/sandbox/products";

    private readonly ControlClient control;

    internal TestMoney(ControlClient control) => this.control = control;

    /// <summary>Lists all products.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The products, newest first.</returns>
    public Task<IReadOnlyList<ProductSnapshot>> ProductsAsync(CancellationToken cancellationToken = default) =>
        control.List<ProductSnapshot>(Products, cancellationToken);

    /// <summary>Creates a product.</summary>
    /// <param name="id">Its id, unique in the sandbox.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="settings">Its settings; goods need a price.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The product.</returns>
    /// <exception cref="SeqrSandboxException">A value is missing or not allowed (400), or the id is taken (409).</exception>
    public Task<ProductSnapshot> AddProductAsync(
        string id, ProductKind kind, ProductSettings? settings = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var (name, accountType, ean, sku, price, least, most, withdrawn) = settings ?? new();
        return control.Post<ProductSnapshot>(
            Products, new { id, kind, name, accountType, ean, sku, price, least, most, withdrawn }, cancellationToken);
    }

    /// <summary>Changes a product.</summary>
    /// <param name="id">The product's id.</param>
    /// <param name="settings">The changes.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The product afterwards.</returns>
    /// <exception cref="SeqrSandboxException">There is no such product (404), or a value is not allowed (400).</exception>
    public Task<ProductSnapshot> ChangeProductAsync(string id, ProductSettings settings, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(settings);
        return control.Patch<ProductSnapshot>($"{Products}/{Uri.EscapeDataString(id)}", settings, cancellationToken);
    }

    /// <summary>Lists the transfers, top-ups and purchases that were carried out.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The orders, newest first.</returns>
    public Task<IReadOnlyList<OrderSnapshot>> OrdersAsync(CancellationToken cancellationToken = default) =>
        control.List<OrderSnapshot>("/sandbox/orders", cancellationToken);

    /// <summary>Reads one transfer, top-up or purchase.</summary>
    /// <param name="ersReference">Its ersReference.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The order.</returns>
    /// <exception cref="SeqrSandboxException">There is no such order (404).</exception>
    public Task<OrderSnapshot> OrderAsync(string ersReference, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(ersReference);
        return control.Get<OrderSnapshot>($"/sandbox/orders/{Uri.EscapeDataString(ersReference)}", cancellationToken);
    }

    /// <summary>Lists the accounts that money has moved on. In each currency they sum to zero.</summary>
    /// <param name="owner">The id of a payer, a reseller or a product, or the name of a supplier; null for all.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The accounts, by kind, owner and currency.</returns>
    public Task<IReadOnlyList<LedgerAccountSnapshot>> AccountsAsync(
        string? owner = null, CancellationToken cancellationToken = default) =>
        control.List<LedgerAccountSnapshot>(
            "/sandbox/accounts" + (owner is null ? "" : $"?owner={Uri.EscapeDataString(owner)}"), cancellationToken);
}

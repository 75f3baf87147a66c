namespace SeqrSandbox.Testing;

/// <summary>The settings of a product. Members that are left out stay as they are, or get the sandbox's defaults.</summary>
/// <param name="Name">Its name; its id by default.</param>
/// <param name="AccountType">The account of a phone that a top-up fills; <c>AIRTIME</c> by default.</param>
/// <param name="Ean">Its EAN.</param>
/// <param name="Sku">Its SKU.</param>
/// <param name="Price">The price of one. Without it the buyer chooses the amount.</param>
/// <param name="Least">The smallest amount of a top-up, in whole units.</param>
/// <param name="Most">The largest amount of a top-up, in whole units.</param>
/// <param name="Withdrawn">Whether it is no longer sold.</param>
public sealed record ProductSettings(
    string? Name = null, string? AccountType = null, string? Ean = null, string? Sku = null, SeqrMoney? Price = null, int? Least = null,
    int? Most = null, bool? Withdrawn = null);

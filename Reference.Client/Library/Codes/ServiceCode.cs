using Reference.Client.Storage;

namespace Reference.Client.Codes;

/// <summary>
/// Makes the texts of the QR codes that begin one of SEQR's services. Draw the text as it is. A link with <c>seqr:</c> made of it is
/// <see cref="Checkout.WalletLink.From"/>.
/// </summary>
public static class ServiceCode
{
    internal const string Beginning = "HTTP://SEQR.SE/000/";

    private const string PaperBills = "invoice";
    private const string WebShops = "wss";
    private const string Machines = "ups";

    /// <summary>
    /// The code on a product's page, for Instant Checkout. SEQR documents the token, and not how the code is written; this is how a
    /// machine's is.
    /// </summary>
    /// <param name="webShopId">The web shop's id at SEQR.</param>
    /// <param name="purchaseToken">What SEQR brings back in createPurchase: 1 to 64 letters, digits, '-', '_' or '.'.</param>
    /// <returns>The text of the code.</returns>
    /// <exception cref="ArgumentException">The id or the token has another character, or none.</exception>
    public static string ForWebShop(string webShopId, string purchaseToken) =>
        $"{Beginning}{WebShops}?w={Token(webShopId, nameof(webShopId))}&t={Token(purchaseToken, nameof(purchaseToken))}";

    /// <summary>The code on a machine that nobody attends. Source: SEQR's Unattended Payments.</summary>
    /// <param name="merchantId">The id at SEQR of the merchant who owns the machine.</param>
    /// <param name="machineId">The machine's id, which SEQR brings back as reservationToken: as a purchase token.</param>
    /// <returns>The text of the code.</returns>
    /// <exception cref="ArgumentException">One of the ids has another character, or none.</exception>
    public static string ForMachine(string merchantId, string machineId) =>
        $"{Beginning}{Machines}?w={Token(merchantId, nameof(merchantId))}&t={Token(machineId, nameof(machineId))}";

    /// <summary>The code of an External service, which has pages of its own in the app.</summary>
    /// <param name="serviceId">The service's id at SEQR.</param>
    /// <param name="parameters">Any names and values. <see cref="SeqrClient.GetClientSessionInfoAsync"/> brings them back.</param>
    /// <returns>The text of the code.</returns>
    /// <exception cref="ArgumentException">The id has another character, or is one of SEQR's own services; or a name is empty.</exception>
    public static string ForService(string serviceId, params IEnumerable<KeyValuePair<string, string>> parameters)
    {
        if (serviceId is PaperBills or WebShops or Machines)
            throw new ArgumentException($"'{serviceId}' is a service of SEQR's own.", nameof(serviceId));
        var query = string.Join('&', parameters.Select(parameter => parameter.Key.Length == 0
            ? throw new ArgumentException("A parameter of a code needs a name.", nameof(parameters))
            : $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString(parameter.Value)}"));
        return Beginning + Token(serviceId, nameof(serviceId)) + (query.Length == 0 ? "" : "?" + query);
    }

    internal static string ForPaperBill(string token) => $"{Beginning}{PaperBills}?j={token}";

    private static string Token(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text, name);
        return RecordId.IsValid(text) ? text : throw new ArgumentException($"'{text}' is no id in a code: it is {RecordId.Rule}.", name);
    }
}

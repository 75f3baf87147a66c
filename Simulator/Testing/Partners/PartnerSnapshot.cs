namespace SeqrSandbox.Testing;

/// <summary>Who stands behind a code.</summary>
public sealed record PartnerSnapshot
{
    /// <summary>What it is.</summary>
    public required PartnerKind Kind { get; init; }

    /// <summary>Its name in codes, unique within its kind.</summary>
    public required string Id { get; init; }

    /// <summary>The name that payers see.</summary>
    public required string Name { get; init; }

    /// <summary>The terminal whose merchant gets the money.</summary>
    public required string Terminal { get; init; }

    /// <summary>Whether it has a secret, which is never told.</summary>
    public required bool HasSecret { get; init; }

    /// <summary>Where an issuer is told of paid bills.</summary>
    public Uri? NotificationUrl { get; init; }

    /// <summary>Where a web shop or a machine is asked for an invoice.</summary>
    public Uri? PurchaseUrl { get; init; }

    /// <summary>The first page of a service.</summary>
    public Uri? OrderUrl { get; init; }

    /// <summary>The page of a service after the payment.</summary>
    public Uri? SuccessUrl { get; init; }

    /// <summary>The page of a service after a failed payment.</summary>
    public Uri? FailureUrl { get; init; }

    /// <summary>The page of a service that the payer has left.</summary>
    public Uri? CancelUrl { get; init; }

    /// <summary>Whether an issuer is told the phone number of who paid.</summary>
    public required bool AsksForMsisdn { get; init; }

    /// <summary>Whether an issuer is told the name and address of who paid.</summary>
    public required bool AsksForAddress { get; init; }

    /// <summary>The amount that a machine asks to reserve.</summary>
    public SeqrMoney? Reservation { get; init; }
}

/// <summary>What a partner is.</summary>
public enum PartnerKind
{
    /// <summary>Prints bills on paper, with a signed code.</summary>
    Issuer,

    /// <summary>Sells by a code on a product's page: Instant Checkout.</summary>
    Webshop,

    /// <summary>Has pages of its own in the app: an external service.</summary>
    Service,

    /// <summary>Owns machines that nobody attends: Unattended Payments.</summary>
    Machine,
}

/// <summary>The settings of a partner. Members that are left out stay as they are, or get the sandbox's defaults.</summary>
/// <param name="Name">The name that payers see; its id by default.</param>
/// <param name="Terminal">The terminal whose merchant gets the money; the seeded web shop's by default.</param>
/// <param name="Secret">An issuer's secret, which signs codes and tokens.</param>
/// <param name="NotificationUrl">Where an issuer is told of paid bills.</param>
/// <param name="PurchaseUrl">Where a web shop or a machine is asked for an invoice: an address that ends in
/// <c>createPurchase</c>, by https or on this machine.</param>
/// <param name="OrderUrl">The first page of a service.</param>
/// <param name="SuccessUrl">The page of a service after the payment.</param>
/// <param name="FailureUrl">The page of a service after a failed payment.</param>
/// <param name="CancelUrl">The page of a service that the payer has left.</param>
/// <param name="AsksForMsisdn">Whether an issuer is told the phone number of who paid.</param>
/// <param name="AsksForAddress">Whether an issuer is told the name and address of who paid.</param>
/// <param name="Reservation">The amount that a machine asks to reserve.</param>
public sealed record PartnerSettings(
    string? Name = null, string? Terminal = null, string? Secret = null, Uri? NotificationUrl = null, Uri? PurchaseUrl = null,
    Uri? OrderUrl = null, Uri? SuccessUrl = null, Uri? FailureUrl = null, Uri? CancelUrl = null, bool? AsksForMsisdn = null,
    bool? AsksForAddress = null, SeqrMoney? Reservation = null);

/// <summary>A payer's visit to an external service.</summary>
/// <param name="Key">The token, which getClientSessionInfo takes.</param>
/// <param name="Service">The service's name in codes.</param>
/// <param name="Payer">Who visits.</param>
/// <param name="OpenUrl">What the app opens now: the order page with the token, or the cancel page once the payer has left.</param>
/// <param name="Left">Whether the payer has left.</param>
public sealed record ServiceVisit(string Key, string Service, string Payer, Uri? OpenUrl, bool Left);

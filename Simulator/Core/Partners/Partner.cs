using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Partners;

/// <summary>
/// Who stands behind a code that is neither an invoice's nor a till's: the issuer of paper bills, a web shop, an external
/// service, or the merchant of unattended machines.
/// </summary>
public sealed record Partner
{
    public required PartnerKind Kind { get; init; }

    /// <summary>Its name in the code, unique within its kind.</summary>
    public required string Id { get; init; }

    /// <summary>Kind and id, unique among all: <c>webshop/example_shop_id</c>.</summary>
    public string ToKey() => $"{Kind.Word()}/{Id}";

    /// <summary>The name that payers see.</summary>
    public required string Name { get; init; }

    /// <summary>The terminal whose merchant gets the money.</summary>
    public required string TerminalId { get; init; }

    public PartnerSecret? Secret { get; init; }

    public required PartnerAddresses Addresses { get; init; }

    /// <summary>Whether an issuer asked for the phone number of who paid.</summary>
    public bool AsksForMsisdn { get; init; }

    /// <summary>Whether an issuer asked for the name and address of who paid.</summary>
    public bool AsksForAddress { get; init; }

    /// <summary>The amount that a machine asks to reserve.</summary>
    public Amount? Reservation { get; init; }
}

/// <summary>What a partner is.</summary>
public enum PartnerKind
{
    /// <summary>Prints bills on paper, with a signed code.</summary>
    Issuer,

    /// <summary>Sells by a code on a product's page.</summary>
    WebShop,

    /// <summary>Has pages of its own in the app.</summary>
    Service,

    /// <summary>Owns machines that nobody attends.</summary>
    Machine,
}

/// <summary>The names of the kinds, as the control API has them.</summary>
public static class PartnerKindText
{
    public static string Word(this PartnerKind kind) => kind switch
    {
        PartnerKind.Issuer => "issuer",
        PartnerKind.WebShop => "webshop",
        PartnerKind.Service => "service",
        PartnerKind.Machine => "machine",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    public static PartnerKind? Parse(string? word) =>
        Enum.GetValues<PartnerKind>().Cast<PartnerKind?>().FirstOrDefault(kind => kind!.Value.Word() == word);
}

/// <summary>Where SEQR calls or sends people. Which of them a partner has depends on its kind.</summary>
public sealed record PartnerAddresses
{
    public static PartnerAddresses None { get; } = new();

    /// <summary>Told of each paid bill of an issuer.</summary>
    public string? Notification { get; init; }

    /// <summary>Asked for an invoice: a web shop's or a machine's createPurchase.</summary>
    public string? Purchase { get; init; }

    /// <summary>A service's first page.</summary>
    public string? Order { get; init; }

    public string? Success { get; init; }

    public string? Failure { get; init; }

    public string? Cancel { get; init; }
}

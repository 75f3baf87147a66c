using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Http.Input;

namespace SeqrSandbox.Simulator.Views;

/// <summary>What a partner is to become. Of a partner that is there already, what is left out stays as it is.</summary>
internal sealed record PartnerOrder(
    string? Name, string? TerminalId, string? Secret, PartnerAddresses Addresses, bool? AsksForMsisdn, bool? AsksForAddress,
    Amount? Reservation)
{
    private const int LongestUrl = 500;
    private const string WebAllowed = "an absolute http or https address";
    private const string PurchaseEnd = "createPurchase";
    private const string PurchaseAllowed = "an https address that ends in createPurchase; http is taken for this machine alone";

    public static PartnerOrder Read(JsonInput body) => new(
        body.Text("name"),
        body.Identifier("terminal"),
        body.Text("secret"),
        new()
        {
            Notification = Url(body, "notificationUrl"),
            Purchase = body.Parsed("purchaseUrl", text => IsPurchase(text) ? text : null, PurchaseAllowed),
            Order = Url(body, "orderUrl"),
            Success = Url(body, "successUrl"),
            Failure = Url(body, "failureUrl"),
            Cancel = Url(body, "cancelUrl"),
        },
        body.Flag("asksForMsisdn"),
        body.Flag("asksForAddress"),
        body.Object("reservation")?.Money());

    /// <summary>The partner, or what is missing or wrong.</summary>
    public async Task<(Partner? Partner, Problem? Problem)> Apply(IStore store, PartnerKind kind, string id, Partner? before)
    {
        var partner = new Partner
        {
            Kind = kind,
            Id = id,
            Name = Name ?? before?.Name ?? id,
            TerminalId = TerminalId ?? before?.TerminalId ?? SeededPrincipals.Terminals[0].Id,
            Secret = Secret is null ? before?.Secret : PartnerSecret.Of(id, Secret),
            Addresses = Over(before?.Addresses ?? PartnerAddresses.None),
            AsksForMsisdn = AsksForMsisdn ?? before?.AsksForMsisdn ?? false,
            AsksForAddress = AsksForAddress ?? before?.AsksForAddress ?? false,
            Reservation = Reservation ?? before?.Reservation,
        };
        if (await store.FindTerminal(partner.TerminalId) is not { Value: { Unregistered: false } terminal })
            return (null, Problems.Member("terminal", $"is {Problems.Echo(partner.TerminalId)}, and there is no such terminal."));
        // A till's next bill ends its former one, and a paper bill is none of a till's.
        if (terminal.Kind != TerminalKind.WebShop)
            return (null, Problems.Member("terminal", $"is {Problems.Echo(terminal.Id)}, a cash register; it has to be a web shop."));
        return Missing(partner) is { } missing ? (null, Problems.Missing(missing)) : (partner, null);
    }

    private static string? Missing(Partner partner) => partner switch
    {
        { Kind: PartnerKind.Issuer, Secret: null } => "secret",
        { Kind: PartnerKind.WebShop or PartnerKind.Machine, Addresses.Purchase: null } => "purchaseUrl",
        { Kind: PartnerKind.Machine, Reservation: null } => "reservation",
        { Kind: PartnerKind.Service, Addresses.Order: null } => "orderUrl",
        _ => null,
    };

    private PartnerAddresses Over(PartnerAddresses before) => new()
    {
        Notification = Addresses.Notification ?? before.Notification,
        Purchase = Addresses.Purchase ?? before.Purchase,
        Order = Addresses.Order ?? before.Order,
        Success = Addresses.Success ?? before.Success,
        Failure = Addresses.Failure ?? before.Failure,
        Cancel = Addresses.Cancel ?? before.Cancel,
    };

    private static string? Url(JsonInput body, string name) => body.Parsed(name, text => IsWeb(text) ? text : null, WebAllowed);

    private static bool IsWeb(string text) => text.Length <= LongestUrl && NotificationAddress.TryRead(text, out _);

    private static bool IsPurchase(string text) => text.Length <= LongestUrl && NotificationAddress.TryRead(text, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback) && url.AbsolutePath.EndsWith(PurchaseEnd, StringComparison.Ordinal);
}

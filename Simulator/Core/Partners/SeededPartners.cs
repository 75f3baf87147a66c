using System.Collections.Immutable;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Partners;

/// <summary>
/// The partners of a new sandbox, with the ids and secrets of SEQR's published examples. Their addresses lead nowhere
/// until somebody puts others.
/// </summary>
public static class SeededPartners
{
    private static readonly string Terminal = SeededPrincipals.Terminals[0].Id;

    public static ImmutableArray<Partner> All { get; } =
    [
        Issuer("example", "Example Issuer", "5ecr3t"),
        Issuer("abc", "ABC Phones", "SECRET_STRING_FOR_ISSUER") with { AsksForMsisdn = true, AsksForAddress = true },
        new()
        {
            Kind = PartnerKind.WebShop,
            Id = "example_shop_id",
            Name = "Example Web Shop",
            TerminalId = Terminal,
            Addresses = new() { Purchase = "https://shop.example/createPurchase" },
        },
        new()
        {
            Kind = PartnerKind.Service,
            Id = "example_service",
            Name = "Example Service",
            TerminalId = Terminal,
            Addresses = new()
            {
                Order = "https://service.example/order",
                Success = "https://service.example/success",
                Failure = "https://service.example/failure",
                Cancel = "https://service.example/cancel",
            },
        },
        new()
        {
            Kind = PartnerKind.Machine,
            Id = "public_test_shop",
            Name = "Example Machines",
            TerminalId = Terminal,
            Addresses = new() { Purchase = "https://machines.example/createPurchase" },
            Reservation = Amount.Of(20.00m, Currency.Of("SEK")),
        },
    ];

    private static Partner Issuer(string id, string name, string secret) => new()
    {
        Kind = PartnerKind.Issuer,
        Id = id,
        Name = name,
        TerminalId = Terminal,
        Addresses = PartnerAddresses.None,
        Secret = PartnerSecret.Of(id, secret),
    };
}

using SeqrSandbox.Core.Partners;

namespace SeqrSandbox.Simulator.Views;

/// <summary>A partner. Of the secret it is told only whether there is one.</summary>
internal sealed record PartnerView(
    string Kind, string Id, string Name, string Terminal, bool HasSecret, string? NotificationUrl, string? PurchaseUrl, string? OrderUrl,
    string? SuccessUrl, string? FailureUrl, string? CancelUrl, bool AsksForMsisdn, bool AsksForAddress, MoneyView? Reservation)
{
    public static PartnerView Of(Partner partner) => new(
        partner.Kind.Word(),
        partner.Id,
        partner.Name,
        partner.TerminalId,
        partner.Secret is not null,
        partner.Addresses.Notification,
        partner.Addresses.Purchase,
        partner.Addresses.Order,
        partner.Addresses.Success,
        partner.Addresses.Failure,
        partner.Addresses.Cancel,
        partner.AsksForMsisdn,
        partner.AsksForAddress,
        partner.Reservation is { } amount ? MoneyView.Of(amount) : null);
}

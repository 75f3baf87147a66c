using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Partners;

namespace SeqrSandbox.Simulator.Views;

/// <summary>A payer's visit to an external service.</summary>
/// <param name="Key">The token, which getClientSessionInfo takes.</param>
/// <param name="Service">The id of the service.</param>
/// <param name="Payer">Who visits.</param>
/// <param name="OpenUrl">The address that the app opens now: that of the order, or of the cancelling once the payer left.</param>
/// <param name="Left">Whether the payer has left.</param>
internal sealed record SessionView(string Key, string Service, string Payer, string? OpenUrl, bool Left)
{
    public static async Task<SessionView> Load(IStore store, ClientSession session)
    {
        var addresses = (await store.FindPartner(PartnerKind.Service, session.ServiceId))?.Value.Addresses;
        return new(
            session.Key, session.ServiceId, session.PayerId, session.AddressNow(addresses ?? PartnerAddresses.None), session.Left);
    }
}

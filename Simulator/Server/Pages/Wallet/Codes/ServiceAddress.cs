using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Simulator.Pages.Wallet.Bills;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Wallet.Codes;

/// <summary>The addresses of an external service as the app opens them: with the session's token as fragment.</summary>
internal static class ServiceAddress
{
    /// <summary>Where the app goes when a bill that was got during a visit has ended; null without a visit.</summary>
    public static async Task<BackLink?> After(Sandbox sandbox, Invoice invoice)
    {
        if (!invoice.Phase.IsDecided() || await sandbox.Sessions.During(invoice) is not { } session
            || await sandbox.Store.FindPartner(PartnerKind.Service, session.ServiceId) is not { Value.Addresses: var addresses })
            return null;
        if (invoice.Status.HasMoney())
            return BackLink.Of(session.With(addresses.Success, $"_{invoice.Reference}"));
        return BackLink.Of(session.With(invoice.CancelReason == CancelReason.ByPayer ? addresses.Cancel : addresses.Failure));
    }
}

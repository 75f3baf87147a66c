using SeqrSandbox.Simulator.Pages.Wallet.Bills;
using SeqrSandbox.Simulator.Pages.Wallet.Codes;
using SeqrSandbox.Simulator.Pages.Wallet.Home;
using SeqrSandbox.Simulator.Pages.Wallet.People;

namespace SeqrSandbox.Simulator.Pages.Wallet;

/// <summary>
/// The payer's phone: the SEQR app as a person sees it. Its actions go through the same <c>Phone</c> as the control
/// API's, and are recorded the same way. Opening an address changes nothing; the scan is a form, which a script submits
/// at once.
/// </summary>
internal static class WalletEndpoints
{
    public static void MapWallet(this IEndpointRouteBuilder pages)
    {
        var phone = pages.MapGroup("").AddEndpointFilter(Owner.Choose);
        phone.MapHome();
        phone.MapPeople();
        phone.MapCards();
        phone.MapMessages();
        phone.MapBills();
        phone.MapTills();
        phone.MapCodes();
        phone.MapServices();
        phone.MapCheckouts();
    }
}

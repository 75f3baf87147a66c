using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Wallet;

/// <summary>The payer's phone: the SEQR app as a person meets it.</summary>
internal static class WalletEndpoints
{
    public static void MapWallet(this IEndpointRouteBuilder pages) => pages.MapGet("/wallet", Home);

    private static async Task<IResult> Home(Sandbox sandbox) => PageResult.Of<HomePage, HomeView>(
        PageArea.Phone, "Phone", new((await sandbox.Payers.List()).Select(payer => payer.Name).ToList()));
}

using SeqrSandbox.Core.Payers;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Wallet;

/// <summary>Whose phone this is: the payer in the address (<c>?payer=payer-3</c>), else the one chosen before in this sandbox, else the default one.</summary>
internal static class Owner
{
    private const string Parameter = "payer";

    public static async Task<Payer> Of(HttpContext context, Sandbox sandbox)
    {
        if (context.Request.Query[Parameter] is [{ Length: > 0 } named, ..] && await sandbox.Payers.Find(named) is { } chosen)
        {
            Keep(context.Response, sandbox, chosen.Id);
            return chosen;
        }

        // A payer who is gone, as after a reset, is nobody's choice any more.
        return (context.Request.Cookies[Cookie(sandbox)] is { } kept ? await sandbox.Payers.Find(kept) : null)
            ?? await sandbox.Payers.Find(Payer.DefaultId)
            ?? throw new InvalidOperationException("A sandbox has a default payer.");
    }

    public static void Keep(HttpResponse response, Sandbox sandbox, string payerId) => response.Cookies.Append(
        Cookie(sandbox), payerId, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = TimeSpan.FromDays(365), IsEssential = true });

    // By name and not by path: the paths of the sandbox without a name contain those of all others.
    private static string Cookie(Sandbox sandbox) => $"seqr-payer.{sandbox.Name}";
}

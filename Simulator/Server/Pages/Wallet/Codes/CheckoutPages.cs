using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Wallet.Codes;

/// <summary>Instant Checkout: the payer confirms the address to deliver to before the web shop is asked.</summary>
internal static class CheckoutPages
{
    public static void MapCheckouts(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/wallet/checkout", Show);
        pages.MapPost("/wallet/checkout", Confirm);
    }

    public static string PathOf(ServiceCode code) => $"/wallet/checkout?code={Uri.EscapeDataString(code.Text)}";

    private static async Task<IResult> Show(HttpContext context, Sandbox sandbox, string? code)
    {
        if (!ServiceCode.TryRead(code, out var read) || read.Service != ServiceCode.WebShop)
            return Missing();
        var payer = await Owner.Find(context, sandbox);
        var shop = read.Values("w") is [var id]
            ? (await sandbox.Store.FindPartner(PartnerKind.WebShop, id))?.Value.Name ?? id
            : "A web shop";
        return PageResult.Of<CheckoutPage, CheckoutView>(
            PageArea.Phone,
            shop,
            new(await Handset.Load(context, sandbox, payer), shop, DeliveryAddress.Of(payer), payer.Msisdn, read.Text));
    }

    private static async Task<IResult> Confirm(HttpContext context, Sandbox sandbox)
    {
        var code = (await PageForm.Read(context))["code"].ToString();
        return ServiceCode.TryRead(code, out var read) && read.Service == ServiceCode.WebShop
            ? await CodeEndpoints.Scan(context, sandbox, await Owner.Find(context, sandbox), read)
            : Missing();
    }

    private static PageResult Missing() => PageResult.Of(
        PageArea.Phone, new("There is nothing to buy here", "Scan the code of the product again."), StatusCodes.Status404NotFound);
}

/// <summary>What a web shop is about to be told.</summary>
/// <param name="Handset">The phone around it.</param>
/// <param name="Shop">The shop's name.</param>
/// <param name="Address">Where it delivers to.</param>
/// <param name="Msisdn">The payer's phone number.</param>
/// <param name="Code">The scanned code.</param>
public sealed record CheckoutView(Handset Handset, string Shop, DeliveryAddress Address, string Msisdn, string Code);

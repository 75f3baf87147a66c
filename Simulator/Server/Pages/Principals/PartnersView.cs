using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Partners;

namespace SeqrSandbox.Simulator.Pages.Principals;

/// <summary>Who stands behind codes, newest first.</summary>
/// <param name="Partners">A page of them.</param>
/// <param name="Next">The key of the last on this page; null if no more follow.</param>
/// <param name="IsLater">Whether this is a later page than the first.</param>
public sealed record PartnersView(IReadOnlyList<Partner> Partners, string? Next, bool IsLater)
{
    public static string Kind(Partner partner) => partner.Kind switch
    {
        PartnerKind.Issuer => "issuer of paper bills",
        PartnerKind.WebShop => "web shop with instant checkout",
        PartnerKind.Service => "external service",
        _ => "merchant of machines",
    };

    /// <summary>How its codes begin.</summary>
    public static string Code(Partner partner) => partner.Kind switch
    {
        PartnerKind.Issuer => new ServiceCode(ServiceCode.Invoice, "j=").Text,
        PartnerKind.WebShop => new ServiceCode(ServiceCode.WebShop, $"w={partner.Id}&t=").Text,
        PartnerKind.Service => new ServiceCode(partner.Id, "").Text,
        _ => new ServiceCode(ServiceCode.Machine, $"w={partner.Id}&t=").Text,
    };

    public static IReadOnlyList<(string Name, string Url)> Addresses(Partner partner) =>
    [
        .. new[]
        {
            ("told", partner.Addresses.Notification), ("purchase", partner.Addresses.Purchase), ("order", partner.Addresses.Order),
            ("success", partner.Addresses.Success), ("failure", partner.Addresses.Failure), ("cancel", partner.Addresses.Cancel),
        }.Where(address => address.Item2 is not null).Select(address => (address.Item1, address.Item2!)),
    ];
}

using SeqrSandbox.Simulator.Pages.Invoices;
using SeqrSandbox.Simulator.Pages.SignIn;
using SeqrSandbox.Simulator.Pages.Start;

namespace SeqrSandbox.Simulator.Pages;

/// <summary>The dashboard: what is happening in a sandbox, for those who build and test an integration.</summary>
internal static class DashboardRoutes
{
    public static void MapDashboard(this IEndpointRouteBuilder pages)
    {
        var routes = pages.MapGroup("").WithMetadata(AsksForToken.Mark);
        routes.MapInvoicePages();
        routes.MapStartPages();
    }
}

using SeqrSandbox.Simulator.Pages.Certification;
using SeqrSandbox.Simulator.Pages.Clock;
using SeqrSandbox.Simulator.Pages.Exploration;
using SeqrSandbox.Simulator.Pages.Findings;
using SeqrSandbox.Simulator.Pages.Invoices;
using SeqrSandbox.Simulator.Pages.Journal;
using SeqrSandbox.Simulator.Pages.Notifications;
using SeqrSandbox.Simulator.Pages.Orders;
using SeqrSandbox.Simulator.Pages.Principals;
using SeqrSandbox.Simulator.Pages.Principals.Codes;
using SeqrSandbox.Simulator.Pages.Scenarios;
using SeqrSandbox.Simulator.Pages.SignIn;
using SeqrSandbox.Simulator.Pages.Start;
using SeqrSandbox.Simulator.Pages.Vouchers;

namespace SeqrSandbox.Simulator.Pages;

/// <summary>The dashboard: shows what happens in a sandbox to those who build and test an integration.</summary>
internal static class DashboardRoutes
{
    public static void MapDashboard(this IEndpointRouteBuilder pages)
    {
        var routes = pages.MapGroup("").WithMetadata(AsksForToken.Mark);
        routes.MapInvoicePages();
        routes.MapStartPages();
        routes.MapJournalPages();
        routes.MapScenarioPages();
        routes.MapClockPages();
        routes.MapNotificationPages();
        routes.MapCertificationPages();
        routes.MapPrincipalPages();
        routes.MapCodePages();
        routes.MapOrderPages();
        routes.MapVoucherPages();
        routes.MapFindingPages();
        routes.MapExplorationPages();
    }
}

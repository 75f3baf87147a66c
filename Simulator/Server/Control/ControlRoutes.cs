using SeqrSandbox.Simulator.Control.Journal;
using SeqrSandbox.Simulator.Control.Metrics;
using SeqrSandbox.Simulator.Control.OpenApi;
using SeqrSandbox.Simulator.Control.Scenarios;
using SeqrSandbox.Simulator.Control.Teams;
using SeqrSandbox.Simulator.Control.Verification;

namespace SeqrSandbox.Simulator.Control;

/// <summary>The control API below /sandbox: what tests and people do beside the merchant's calls.</summary>
internal static class ControlRoutes
{
    public static IServiceCollection AddControl(this IServiceCollection services) => services.AddSingleton<Exposition>();

    public static void MapControl(this WebApplication app)
    {
        app.UseMiddleware<ControlGate>();
        var routes = app.MapGroup("/sandbox").WithMetadata(ControlScope.OneSandbox);
        routes.MapHealth();
        routes.MapInvoices();
        routes.MapPayers();
        routes.MapPayerActions();
        routes.MapTerminals();
        routes.MapPartners();
        routes.MapMoney();
        routes.MapVouchers();
        routes.MapScenarios();
        routes.MapClock();
        routes.MapNotifications();
        routes.MapJournal();
        routes.MapRecording();
        routes.MapVerify();
        routes.MapCertification();
        routes.MapReset();
        routes.MapOpenApi();
        app.MapGroup("").WithMetadata(ControlScope.OwnSandboxes).MapSandboxes();
        // Without a scope: for the operator alone.
        app.MapTeams();
        app.MapAudit();
        app.MapMetrics();
    }
}

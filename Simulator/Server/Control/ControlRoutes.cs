using SeqrSandbox.Simulator.Control.Journal;
using SeqrSandbox.Simulator.Control.OpenApi;
using SeqrSandbox.Simulator.Control.Scenarios;
using SeqrSandbox.Simulator.Control.Verification;
using SeqrSandbox.Simulator.Http;

namespace SeqrSandbox.Simulator.Control;

/// <summary>The control API below /sandbox: what tests and people do beside the merchant's calls.</summary>
internal static class ControlRoutes
{
    public static IServiceCollection AddControl(this IServiceCollection services) => services.AddSingleton<ControlToken>();

    public static void MapControl(this WebApplication app)
    {
        app.UseMiddleware<ControlGate>();
        var routes = app.MapGroup("/sandbox");
        routes.MapHealth();
        routes.MapInvoices();
        routes.MapPayers();
        routes.MapPayerActions();
        routes.MapTerminals();
        routes.MapScenarios();
        routes.MapClock();
        routes.MapNotifications();
        routes.MapJournal();
        routes.MapRecording();
        routes.MapVerify();
        routes.MapCertification();
        routes.MapReset();
        routes.MapOpenApi();
        app.MapSandboxes();
    }
}

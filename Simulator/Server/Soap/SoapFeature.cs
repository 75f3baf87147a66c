using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Certification;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Soap.Certification;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Engine;
using SeqrSandbox.Simulator.Soap.Eproducts;
using SeqrSandbox.Simulator.Soap.Findings;
using SeqrSandbox.Simulator.Soap.Guard;
using SeqrSandbox.Simulator.Soap.Recorded;
using SeqrSandbox.Simulator.Soap.SoapCoreEngine;

namespace SeqrSandbox.Simulator.Soap;

/// <summary>Wires the SOAP services: one Add and one Map.</summary>
internal static class SoapFeature
{
    public static IServiceCollection AddSoap(this IServiceCollection services, SimulatorOptions options)
    {
        services.AddSoapService(InvoiceSoap.Service);
        services.AddSoapService(EproductsSoap.Service);
        services.AddSoapService(SessionSoap.Service);
        services.AddSingleton<SoapServices>();
        if (options.UsesSoapCore)
            services.AddSoapCoreEngine();
        else
            services.AddSingleton<ISoapEngine, DirectEngine>();
        services.AddSingleton<RecentMessages>();
        services.AddSingleton<MessageReader>(RecordedMembers.Open);
        services.AddSingleton<MessagePrinter>(MessageLayout.Of);
        services.AddSingleton<ConnectionFault>();
        services.AddSingleton<WireFault>();
        services.AddSingleton<CallInstruments>();
        services.AddSingleton<ExchangeEvents>();
        services.AddSingleton<EventReader>(provider => provider.GetRequiredService<ExchangeEvents>().Read);
        return services;
    }

    /// <summary>Serves one more service.</summary>
    public static IServiceCollection AddSoapService(this IServiceCollection services, SoapService service) =>
        services.AddSingleton(service).AddTransient(service.Contract, service.Implementation);

    public static IApplicationBuilder MapSoap(this IApplicationBuilder app) => app.UseMiddleware<SoapGuard>();
}

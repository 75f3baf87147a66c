using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Certification;
using SeqrSandbox.Simulator.Soap.Certification;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Engine;
using SeqrSandbox.Simulator.Soap.Findings;
using SeqrSandbox.Simulator.Soap.Guard;
using SeqrSandbox.Simulator.Soap.Recorded;
using SoapCore;
using SoapCore.Extensibility;

namespace SeqrSandbox.Simulator.Soap;

/// <summary>Wires the SOAP services: one Add and one Map.</summary>
internal static class SoapFeature
{
    public static IServiceCollection AddSoap(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<IOperationInvoker, OperationInvoker>();
        services.AddSoapCore();
        services.AddCustomSoapMessageSerializer<RequestHandover>();
        services.AddSoapMessageProcessor<ReplyHandover>();
        services.AddSoapService(InvoiceSoap.Service);
        services.AddSingleton<SoapServices>();
        services.AddSingleton<SoapEngine>();
        services.AddSingleton<RecentMessages>();
        services.AddSingleton<MessageReader>(RecordedMembers.Open);
        services.AddSingleton<MessagePrinter>(MessageLayout.Of);
        services.AddSingleton<WireFault>();
        services.AddSingleton<ExchangeEvents>();
        services.AddSingleton<EventReader>(provider => provider.GetRequiredService<ExchangeEvents>().Read);
        return services;
    }

    /// <summary>Serves one service more.</summary>
    public static IServiceCollection AddSoapService(this IServiceCollection services, SoapService service) =>
        services.AddSingleton(service).AddTransient(service.Contract, service.Implementation);

    public static IApplicationBuilder MapSoap(this IApplicationBuilder app) => app.UseMiddleware<SoapGuard>();
}

using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Certification;
using SeqrSandbox.Simulator.Soap.Certification;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Engine;
using SeqrSandbox.Simulator.Soap.Findings;
using SeqrSandbox.Simulator.Soap.Guard;
using SeqrSandbox.Simulator.Soap.Recorded;
using SeqrSandbox.Simulator.Soap.Wsdl;
using SoapCore;
using SoapCore.Extensibility;

namespace SeqrSandbox.Simulator.Soap;

/// <summary>Wires the SOAP service: one Add and one Map.</summary>
internal static class SoapFeature
{
    public static IServiceCollection AddSoap(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<IOperationInvoker, OperationInvoker>();
        services.AddSoapCore();
        services.AddCustomSoapMessageSerializer<RequestHandover>();
        services.AddSoapMessageProcessor<ReplyHandover>();
        services.AddTransient<IErsService, ErsService>();
        services.AddSingleton<WsdlDocument>();
        services.AddSingleton<SoapEngine>();
        services.AddSingleton<RecentMessages>();
        services.AddSingleton<MessageReader>(RecordedMembers.Open);
        services.AddSingleton<MessagePrinter>(MessageLayout.Of);
        services.AddSingleton<WireFault>();
        services.AddSingleton<FactReader>(ExchangeFacts.Of);
        return services;
    }

    public static IApplicationBuilder MapSoap(this IApplicationBuilder app) => app.UseMiddleware<SoapGuard>();
}

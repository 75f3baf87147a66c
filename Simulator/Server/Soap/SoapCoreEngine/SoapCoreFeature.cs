using SeqrSandbox.Simulator.Soap.Engine;
using SoapCore;
using SoapCore.Extensibility;

namespace SeqrSandbox.Simulator.Soap.SoapCoreEngine;

/// <summary>Wires SoapCore. Nothing else names it, so that a start with the other engine does not load it.</summary>
internal static class SoapCoreFeature
{
    public static void AddSoapCoreEngine(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<IOperationInvoker, OperationInvoker>();
        services.AddSoapCore();
        services.AddCustomSoapMessageSerializer<RequestHandover>();
        services.AddSoapMessageProcessor<ReplyHandover>();
        services.AddSingleton<ISoapEngine, SoapCoreAdapter>();
    }
}

using System.ServiceModel;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Soap.Engine;
using SeqrSandbox.Simulator.Soap.Maps;
using SeqrSandbox.Simulator.Soap.Wsdl;

namespace SeqrSandbox.Simulator.Soap.Contract;

/// <summary>
/// The service of getClientSessionInfo on the wire. Its path is not documented: it is called at the paths of the invoice
/// service, and <c>?wsdl=ERSWSClientSessionInfoService</c> gives its own contract there.
/// </summary>
internal static class SessionSoap
{
    public static readonly SoapService Service = new(SessionService.Contract)
    {
        Name = "session",
        Namespace = InvoiceSoap.Namespace,
        Paths = [],
        Wsdl = WsdlDocument.Embedded("ERSWSClientSessionInfoService.wsdl"),
        WsdlName = "ERSWSClientSessionInfoService",
        Contract = typeof(ISessionService),
        Implementation = typeof(ClientSessionService),
        Calls = new OperationCalls<ISessionService>(
            (sandbox, logs) => new ClientSessionService(sandbox, logs.CreateLogger<ClientSessionService>()),
            (SessionService.GetClientSessionInfo, (service, request) => service.GetClientSessionInfo(request))),
    };
}

/// <summary>The operation, as the engine dispatches it.</summary>
[ServiceContract(Namespace = InvoiceSoap.Namespace)]
internal interface ISessionService
{
    [OperationContract(Name = "getClientSessionInfo", Action = "getClientSessionInfo")]
    Task<WireReply> GetClientSessionInfo(WireRequest request);
}

/// <summary>Tells an external service who visits it.</summary>
internal sealed class ClientSessionService(Sandbox sandbox, ILogger<ClientSessionService> log)
    : SoapOperations(sandbox, log), ISessionService
{
    public Task<WireReply> GetClientSessionInfo(WireRequest request) => Answer(SessionService.GetClientSessionInfo, request, async caller =>
        SessionMap.Told(await Sandbox.Sessions.Ask(caller, request.Body.Text("key"))));
}

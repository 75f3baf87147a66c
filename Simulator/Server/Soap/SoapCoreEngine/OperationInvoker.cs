using System.Reflection;
using SeqrSandbox.Simulator.Soap.Contract;
using SoapCore.Extensibility;

namespace SeqrSandbox.Simulator.Soap.SoapCoreEngine;

/// <summary>Calls an operation and leaves its reply with the request. SoapCore keeps one invoker for all hosts: it has no state.</summary>
internal sealed class OperationInvoker : IOperationInvoker
{
    public async Task<object> InvokeAsync(MethodInfo methodInfo, object instance, object[] inputs)
    {
        var request = (WireRequest)inputs[0];
        var reply = await (Task<WireReply>)methodInfo.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, inputs, null)!;
        request.Reply = reply;
        return reply;
    }
}

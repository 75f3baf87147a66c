using System.Collections.Frozen;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.Simulator.Soap.Engine;

/// <summary>How the operations of a service are called.</summary>
internal abstract class OperationCalls
{
    public abstract Task<WireReply> Run(Sandbox sandbox, ILoggerFactory logs, WireRequest call);
}

/// <inheritdoc cref="OperationCalls"/>
/// <param name="make">Makes the service for a sandbox.</param>
/// <param name="calls">Each operation with its method.</param>
internal sealed class OperationCalls<TContract>(
    Func<Sandbox, ILoggerFactory, TContract> make, params (Operation Operation, Func<TContract, WireRequest, Task<WireReply>> Call)[] calls)
    : OperationCalls
{
    private readonly FrozenDictionary<Operation, Func<TContract, WireRequest, Task<WireReply>>> calls =
        calls.ToFrozenDictionary(call => call.Operation, call => call.Call);

    public override Task<WireReply> Run(Sandbox sandbox, ILoggerFactory logs, WireRequest call) =>
        calls[call.Operation](make(sandbox, logs), call);
}

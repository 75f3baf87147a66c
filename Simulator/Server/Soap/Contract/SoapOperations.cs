using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Soap.Guard;
using SeqrSandbox.Simulator.Soap.Maps;

namespace SeqrSandbox.Simulator.Soap.Contract;

/// <summary>
/// The base of each service's operations. Each one maps in, calls a desk and maps out. A failure inside becomes a
/// result code here, and is logged.
/// </summary>
internal abstract partial class SoapOperations(Sandbox sandbox, ILogger log)
{
    protected Sandbox Sandbox { get; } = sandbox;

    /// <summary>Answers a call with credentials.</summary>
    protected async Task<WireReply> Answer(Operation operation, WireRequest request, Func<Caller, ValueTask<WireReply>> carryOut)
    {
        try
        {
            // A call with wrong credentials is never scripted: it belongs to nobody.
            var caller = await Authenticate(operation, request);
            return caller.Succeeded
                ? await Stop(operation, request, caller.Value) ?? await carryOut(caller.Value)
                : Plain(operation, caller.Refusal);
        }
        catch (Exception error)
        {
            return Failure(operation, request, error);
        }
    }

    /// <summary>Answers a call without credentials.</summary>
    protected async Task<WireReply> AnswerAnyone(Operation operation, WireRequest request, Func<ValueTask<WireReply>> carryOut)
    {
        try
        {
            return await Stop(operation, request, null) ?? await carryOut();
        }
        catch (Exception error)
        {
            return Failure(operation, request, error);
        }
    }

    /// <summary>Who calls, by the context of the service's messages.</summary>
    protected virtual ValueTask<Outcome<Caller>> Authenticate(Operation operation, WireRequest request) =>
        Sandbox.Authentication.Authenticate(ContextMap.Credentials(request.Body), operation);

    /// <summary>The call as scenarios see it.</summary>
    protected virtual ScriptedCall Scripted(Operation operation, WireRequest request, Caller? caller) =>
        ScriptMap.Call(operation, request.Body, caller);

    /// <summary>An answer with the base members alone. A null refusal means success.</summary>
    protected virtual WireReply Plain(Operation operation, Refusal? refusal) => new() { Operation = operation, Refusal = refusal };

    /// <summary>The answer of a scenario that stops the call; null if it is carried out. The guard applies faults to the answer.</summary>
    private async ValueTask<WireReply?> Stop(Operation operation, WireRequest request, Caller? caller)
    {
        var script = request.Script = await Sandbox.Scripts.Prepare(Scripted(operation, request, caller));
        if (script is not { CarriedOut: false })
            return null;
        return Plain(operation, script.Result == ResultCode.Success ? null : ScriptText.Refusal(script));
    }

    private WireReply Failure(Operation operation, WireRequest request, Exception error)
    {
        if (error is OperationCanceledException && request.HungUp.IsCancellationRequested)
            return Plain(operation, ResultCode.SystemError.Because("The caller hung up before the answer was there."));
        var refusal = RefusalFor(error);
        LogFailure(operation, refusal.Code, error);
        return Plain(operation, refusal);
    }

    /// <summary>
    /// 93 and 94 say that nothing was done and that the same call may succeed later: this one lost too many races, or nothing can be
    /// stored at present. 90 leaves open whether it was done.
    /// </summary>
    private static Refusal RefusalFor(Exception error) => error switch
    {
        RaceNeverWonException => ResultCode.SystemBusy.Because(error.Message),
        StorageException { LeavesDoubt: true } => ResultCode.SystemError.Because(error.Message),
        StorageException => ResultCode.ServiceUnavailable.Because(error.Message),
        _ => ResultCode.SystemError.Because("The simulator failed; its log says why."),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{operation} failed and was answered with {Code}.")]
    private partial void LogFailure(Operation operation, ResultCode code, Exception error);
}
